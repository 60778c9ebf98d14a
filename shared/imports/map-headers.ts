import type { ImportColumns, Mapping } from "./columns.ts";
import { foldWords } from "./header-words.ts";
import type { ImportTable } from "./import-table.ts";

type Found = Record<string, string>;

/** A header with its folded words. */
type Header = { header: string; words: string };

/** Whether most values of a header look like those of a column. */
type Fits = (column: string, header: string) => boolean;

const holds = (header: string, words: string): boolean => ` ${header} `.includes(` ${words} `);

/** How many columns further a neighbour is near: « Nom ; Civilité ; Prénom ». */
const nearby = 2;

const foldedColumns = (columns: ImportColumns) =>
  Object.entries(columns).map(
    ([column, { names, within = [], butNot = [], weakNames = [], notNear = [] }]) => ({
      column,
      names: names.map(foldWords),
      within: within.map(foldWords),
      butNot: butNot.map(foldWords),
      weakNames: weakNames.map(foldWords),
      notNear: notNear.map(foldWords),
    }),
  );
type FoldedColumn = ReturnType<typeof foldedColumns>[number];

/** The headers that may be those of a column, the surest first: by its names, by its words, by its weak names. */
const stages = ["names", "within", "weakNames"] as const;
const candidatesOf = (
  stage: (typeof stages)[number],
  { names, within, butNot, weakNames, notNear }: FoldedColumn,
  headers: readonly Header[],
): Header[] => {
  switch (stage) {
    case "names":
      return names.flatMap((name) => headers.filter(({ words }) => words === name));
    case "within":
      return within.flatMap((word) =>
        headers.filter(({ words }) => holds(words, word) && !butNot.some((other) => holds(words, other))),
      );
    case "weakNames": {
      const isNear = (at: number) =>
        headers
          .slice(Math.max(0, at - nearby), at + nearby + 1)
          .some((other) => notNear.some((word) => holds(other.words, word)));
      return weakNames.flatMap((name) => headers.filter(({ words }, at) => words === name && !isNear(at)));
    }
  }
};

/**
 * Finds the header of each column, by what headers say: first those that are one of its names, then those that hold one
 * of its words, last those that say it only where nothing else does. Where a column has several, one whose values look
 * like its own comes before the others. A header serves one column only. The names are folded once for all the records
 * of a file.
 */
export const headersByName = (
  columns: ImportColumns,
): ((headers: readonly string[], fits?: Fits) => Found) => {
  const folded = foldedColumns(columns);
  return (cells, fits = () => false) => {
    const headers = cells.flatMap((header) =>
      header.trim() === "" ? [] : [{ header, words: foldWords(header) }],
    );
    const found: Found = {};
    const taken = new Set<string>();
    const isNameOfAnother = (column: string, { words }: Header) =>
      folded.some((other) => other.column !== column && other.names.includes(words));
    for (const stage of stages)
      for (const rule of folded) {
        const { column } = rule;
        if (found[column] !== undefined) continue;
        const left = (one: (typeof stages)[number]) =>
          candidatesOf(one, rule, headers).filter(({ header }) => !taken.has(header));
        const [surest, ...others] = left(stage);
        if (!surest) continue;
        const fitting = fits(column, surest.header)
          ? undefined
          : [...others, ...stages.slice(stages.indexOf(stage) + 1).flatMap(left)].find(
              (one) => fits(column, one.header) && !isNameOfAnother(column, one),
            );
        const { header } = fitting ?? surest;
        found[column] = header;
        taken.add(header);
      }
    return found;
  };
};

/** Of the values of a column, how many must be of its kind for their look alone to say so. */
const enough = 0.8;

/** How many first characters of a value are looked at: a text without end would take minutes. */
const mostLooked = 500;

/** The values of each header in the first lines that can be read. */
const valuesByHeader = ({ headers, rows }: ImportTable) => {
  const sample = rows.filter(({ problem }) => problem === undefined).slice(0, 200);
  const values = new Map(
    headers.map((header, place) => [
      header,
      sample
        .map(({ cells }) => (cells[place] ?? "").slice(0, mostLooked).trim())
        .filter((value) => value !== ""),
    ]),
  );
  return { lines: sample.length, valuesOf: (header: string) => values.get(header) ?? [] };
};

const byLook = (
  columns: ImportColumns,
  { headers }: ImportTable,
  known: Found,
  { lines, valuesOf }: ReturnType<typeof valuesByHeader>,
): Found => {
  const found = { ...known };
  const [last, others] = [true, false].map((isLast) =>
    Object.entries(columns).filter(([, { looksLast }]) => (looksLast !== undefined) === isLast),
  );
  for (const [column, { looks, looksLast, butNot = [], lookingShare = enough }] of [
    ...(others ?? []),
    ...(last ?? []),
  ]) {
    if (!looks || found[column] !== undefined) continue;
    const taken = new Set(Object.values(found));
    const beside = looksLast && found[looksLast.until] === undefined ? found[looksLast.notNextTo] : undefined;
    const isBeside = (place: number) =>
      beside !== undefined && Math.abs(headers.indexOf(beside) - place) === 1;
    const header = headers.find((one, place) => {
      if (taken.has(one) || isBeside(place)) return false;
      if (butNot.some((word) => holds(foldWords(one), foldWords(word)))) return false;
      const values = valuesOf(one);
      return (
        values.length > 0 &&
        values.length * 3 >= lines &&
        values.filter(looks).length >= values.length * lookingShare
      );
    });
    if (header !== undefined) found[column] = header;
  }
  return found;
};

/** Which column of a file holds what: by its headers, and by the look of its values where they say nothing. */
export const guessMapping = (columns: ImportColumns, table: ImportTable): Mapping => {
  const sample = valuesByHeader(table);
  const fits: Fits = (column, header) => {
    const looks = columns[column]?.looks;
    const values = sample.valuesOf(header);
    return looks !== undefined && values.length > 0 && values.filter(looks).length >= values.length * enough;
  };
  const named = headersByName(columns)(table.headers, fits);
  const found = byLook(columns, table, named, sample);
  return Object.fromEntries(
    Object.keys(columns).flatMap((column) => {
      const header = found[column];
      return header === undefined ? [] : [[column, { header }]];
    }),
  );
};
