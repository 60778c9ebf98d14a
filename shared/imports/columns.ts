/** A column that an import reads. */
export type ImportColumn = {
  label: string;
  /** Whether no line can be read without it. */
  needed: boolean;
  /** Whether a new profile cannot do without it, though a list that only completes known ones can. */
  expected?: boolean;
  /** The headers that it may have, the surest first; case, accents, plurals, punctuation and small words do not count. */
  names: readonly string[];
  /** Whether its cells hold texts or lists; those of the others hold a few words. */
  isLong?: boolean;
  /** Whether a word for « nothing » may be its value: an establishment may be called « Néant ». */
  keepsNothingWords?: boolean;
  /** Words that say it within a longer header (« Tel public »), unless one of `butNot` is there too. */
  within?: readonly string[];
  butNot?: readonly string[];
  /**
   * Names that say it only where no other header does, and where no header near them is one of `notNear`: « Nom » is
   * that of a person beside « Prénom » or where « Raison sociale » is there.
   */
  weakNames?: readonly string[];
  notNear?: readonly string[];
  /** Whether a value can be one of its own: tells which of several headers it is, and where headers say nothing. */
  looks?: (value: string) => boolean;
  /** The share of values that must so look where headers say nothing, 0.8 by default. */
  lookingShare?: number;
  /** Where headers say nothing: looked for after the other columns, and never next to one, until another is found. */
  looksLast?: { notNextTo: string; until: string };
  /** Whether the title of a section may say it for the rows below: « ACI », alone on its line. */
  inTitles?: boolean;
  /** The values that one may give to every line, where the file has no such column; any text by default. */
  choices?: readonly { value: string; label: string }[];
};
export type ImportColumns = Readonly<Record<string, ImportColumn>>;

/** Where the cells of a column come from: a column of the file, or one value for every line. */
export type Source = { header: string } | { value: string };
export type Mapping = Readonly<Record<string, Source>>;

/** One row of a file, its cells by column. `problem` says why the row could not be read at all. */
export type ImportLine = { line: number; cells: Record<string, string>; problem?: string | undefined };

/** The header of the file for each column that has one, so that messages name what people see. */
export type ColumnNames = Readonly<Record<string, string>>;

export const columnNames = (mapping: Mapping): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([column, source]) =>
      "header" in source ? [[column, source.header]] : [],
    ),
  );

/** The columns that a file lacks, of those that every line needs, or of those that a new profile does. */
export const missingColumns = (
  columns: ImportColumns,
  mapping: Mapping,
  which: "needed" | "expected" = "needed",
): string[] =>
  Object.entries(columns).flatMap(([column, rule]) => {
    const source = mapping[column];
    const given = source !== undefined && !("value" in source && source.value.trim() === "");
    return rule[which] && !given ? [column] : [];
  });
