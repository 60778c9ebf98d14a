import type { ImportColumn } from "../imports/columns.ts";
import { type Cells, cellsOf } from "../imports/read-cells.ts";
import { type Fault, keyOf, keyText, type Row } from "./folder.ts";
import type { OpenedFile, Told } from "./read-table.ts";

type ColumnOf<Value> = keyof Value & string;

/** How a file of the clause is read, given what its lines refer to: one column for each key of its values. */
export type ClauseFile<Value extends object, Needs = unknown> = {
  /** Its name without its ending, as « marches ». */
  name: string;
  columns: Readonly<Record<ColumnOf<Value>, ImportColumn>>;
  /** The columns that tell a line from another. */
  key: readonly ColumnOf<Value>[];
  /** The value of a line; undefined where a cell that it cannot do without is refused. */
  read(cells: Cells<ColumnOf<Value>>, needs: Needs): Value | undefined;
  /**
   * What is said of two lines with one key, where they are refused even if they say the same: quantities of which
   * nobody knows whether they add up. Elsewhere, lines that say the same are one.
   */
  twice?: (otherLine: number) => string;
};

/** The lines of a file by key: those that are taken, and those that are refused, with the first line of each. */
export type Rows<Value> = Pick<OpenedFile, "file" | "fate"> & {
  taken: ReadonlyMap<string, Row<Value>>;
  refused: ReadonlyMap<string, number>;
};

/** The columns of which two values say different things. */
const differences = <Value extends object>(
  { columns }: Pick<ClauseFile<Value>, "columns">,
  a: Value,
  b: Value,
): ColumnOf<Value>[] =>
  (Object.keys(columns) as ColumnOf<Value>[]).filter(
    (column) => a[column] !== b[column] && JSON.stringify(a[column]) !== JSON.stringify(b[column]),
  );

/**
 * Reads the lines of a file. Lines that say the same are one; of lines with one key that say different things none is
 * taken, since nobody knows which is right, and each is refused with the other’s number.
 */
export const readRows = <Value extends object, Needs>(
  opened: OpenedFile,
  how: ClauseFile<Value, Needs>,
  needs: Needs,
  told: Told,
): Rows<Value> => {
  const { file, table } = opened;
  const taken = new Map<string, Row<Value>>();
  const refused = new Map<string, number>();
  if (table === undefined) return { file, fate: opened.fate, taken, refused };
  const faults: Fault[] = [];
  const refuse = (key: string, line: number, message: string, column?: string) => {
    faults.push({ file, line, column, message });
    if (!refused.has(key)) refused.set(key, line);
  };
  const contradict = (key: string, line: number, other: number, about: string) =>
    refuse(
      key,
      line,
      how.twice?.(other) ??
        `La ligne ${other} dit autre chose de « ${keyText(key)} » (${about}) : gardez l’une des deux.`,
    );
  /** The first line of each key of which several lines said different things. */
  const contradicted = new Map<string, Row<Value>>();

  for (const record of table.rows) {
    const { line } = record;
    const cells = cellsOf<ColumnOf<Value>>(table.lineOf(record), how.columns, table.names);
    const value = record.problem === undefined ? how.read(cells, needs) : undefined;
    for (const { path, message } of cells.warnings)
      told.warnings.push({ file, line, column: table.names[path], message });
    if (value === undefined || cells.errors.length > 0) {
      const key = keyOf(how.key.map((column) => cells.text(column)));
      for (const { path, message } of cells.errors) refuse(key, line, message, table.names[path]);
      continue;
    }
    const key = keyOf(how.key.map((column) => value[column]));
    const row = { ...value, line };
    const earlier = taken.get(key) ?? contradicted.get(key);
    if (earlier === undefined) {
      taken.set(key, row);
      continue;
    }
    const about = differences(how, earlier, value).map((column) => table.names[column] ?? column);
    if (about.length === 0 && how.twice === undefined) continue;
    if (taken.delete(key)) contradict(key, earlier.line, line, about.join(", "));
    contradicted.set(key, earlier);
    contradict(key, line, earlier.line, about.join(", "));
  }
  for (const fault of faults.toSorted((a, b) => a.line - b.line)) told.faults.push(fault);
  return { file, fate: opened.fate, taken, refused };
};
