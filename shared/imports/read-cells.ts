import type { ColumnNames, ImportColumns, ImportLine } from "./columns.ts";
import { foldWords } from "./header-words.ts";
import { nothingIn } from "./nothing-words.ts";

/** A cell read, with what had to be done to it; or why it cannot be: in French, as it follows « Code postal : ». */
export type Reading<T> = { value: T; note?: string | undefined } | { wrong: string };

export type Message = { path: string; message: string };

/** The cells of one line while it is read, and what is said of them. */
export type Cells<Column extends string> = {
  /**
   * What is written; empty where the column or its cell is, where it says nothing (« néant », `#N/A`), and where it is
   * too long for its column.
   */
  text(column: Column): string;
  /** A cell that the line cannot do without: an empty one, and one that cannot be read, refuse the line. */
  required<T>(column: Column, read: (text: string) => Reading<T>): T | undefined;
  /** A cell that must be right where it is filled in: one that cannot be read refuses the line. */
  valid<T>(column: Column, read: (text: string) => Reading<T>): T | undefined;
  /** A cell that the line can do without: one that cannot be read is left out, with a warning. */
  optional<T>(column: Column, read: (text: string) => Reading<T>): T | undefined;
  warn(column: Column, note: string): void;
  /** Refuses the line for what its cell says beside others. */
  refuse(column: Column, wrong: string): void;
  errors: Message[];
  warnings: Message[];
};

/** « Code postal (colonne « CP ») », or the label alone where the file says the same. */
const named = (columns: ImportColumns, names: ColumnNames, column: string): string => {
  const label = columns[column]?.label ?? column;
  const header = names[column];
  return header === undefined || foldWords(header) === foldWords(label)
    ? label
    : `${label} (colonne « ${header} »)`;
};

const lost = "des caractères sont perdus (�) : enregistrez à nouveau la liste depuis le fichier d’origine";

/**
 * A cell of a few words: more is a slip of the file, and the patterns that look for what separates words take minutes
 * on a text without end.
 */
const mostInShortCell = 2_000;
const tooLong = `la case est trop longue (au plus ${mostInShortCell.toLocaleString("fr-FR")} caractères)`;

const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Reads the cells of a line one by one; every message names the column as the file does. */
export const cellsOf = <Column extends string>(
  { cells, problem }: ImportLine,
  columns: Readonly<Record<Column, ImportColumns[string]>>,
  names: ColumnNames,
): Cells<Column> => {
  const errors: Message[] =
    problem === undefined ? [] : [{ path: "", message: sentence(`Ligne illisible : ${problem}`) }];
  const warnings: Message[] = [];
  const message = (column: Column, said: string): Message => ({
    path: column,
    message: sentence(`${named(columns, names, column)} : ${said}`),
  });
  const isTooLong = (column: Column) =>
    !columns[column].isLong && (cells[column] ?? "").length > mostInShortCell;
  const text = (column: Column) => {
    const written = cells[column] ?? "";
    const nothing = nothingIn(written);
    const isNothing = nothing === "sign" || (nothing === "word" && !columns[column].keepsNothingWords);
    return isTooLong(column) || isNothing ? "" : written;
  };
  const reading = <T>(column: Column, read: (text: string) => Reading<T>): Reading<T> | undefined => {
    if (isTooLong(column)) return { wrong: tooLong };
    const written = text(column);
    if (written === "") return undefined;
    return written.includes("\ufffd") ? { wrong: lost } : read(written);
  };
  // Of a cell where somebody wrote « néant », that it is no address or number is told; of a text, there is nothing to tell.
  const saidEmpty = <T>(column: Column, read: (text: string) => Reading<T>): Reading<T> | undefined => {
    const written = cells[column] ?? "";
    const found = nothingIn(written) === "word" ? read(written) : undefined;
    return found && "wrong" in found ? found : undefined;
  };
  const warn = (column: Column, note: string) => void warnings.push(message(column, note));
  const refuse = (column: Column, wrong: string) => void errors.push(message(column, wrong));
  const value = <T>(
    column: Column,
    found: Reading<T> | undefined,
    onWrong: (wrong: string) => void,
  ): T | undefined => {
    if (!found) return undefined;
    if ("wrong" in found) {
      onWrong(found.wrong);
      return undefined;
    }
    if (found.note) warn(column, found.note);
    return found.value;
  };
  const refusing =
    (column: Column) =>
    (wrong: string): void =>
      refuse(column, wrong);
  return {
    text,
    required: (column, read) =>
      value(column, reading(column, read) ?? { wrong: "à remplir" }, refusing(column)),
    valid: (column, read) => value(column, reading(column, read), refusing(column)),
    optional: (column, read) =>
      value(column, reading(column, read) ?? saidEmpty(column, read), (wrong) =>
        warn(column, `${wrong} ; la case est laissée de côté`),
      ),
    warn,
    refuse,
    errors,
    warnings,
  };
};

/** A text on one line, of a given length at most: a name with a line break in its cell has a space there. */
export const lineUpTo =
  (most: number) =>
  (text: string): Reading<string> =>
    textUpTo(most)(text.replace(/\s+/g, " ").trim());

/** A text of a given length at most. */
export const textUpTo =
  (most: number) =>
  (text: string): Reading<string> =>
    text.length <= most ? { value: text } : { wrong: `au plus ${most.toLocaleString("fr-FR")} caractères` };
