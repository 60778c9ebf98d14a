import {
  columnNames,
  type ImportColumns,
  type Mapping,
  missingColumns,
} from "../../shared/imports/columns.ts";
import type { ImportedLines } from "../../shared/imports/import-lines.ts";
import { type ImportTable, linesOf, tableOf } from "../../shared/imports/import-table.ts";
import { guessMapping, headersByName } from "../../shared/imports/map-headers.ts";
import { readFile } from "../../shared/imports/read-file.ts";
import { UnreadableFile } from "../../shared/imports/unreadable-file.ts";

/**
 * What somebody says about a file beside its content, by column: the header that holds it (`nom` → « GEIQ »), or one
 * value for every line (`type` → « GEIQ »).
 */
export type Given = { headers: Readonly<Record<string, string>>; values: Readonly<Record<string, string>> };

/** A file to import; a dry run changes nothing. */
export type GivenFile = { file: Uint8Array; given?: Given | undefined; dryRun?: boolean | undefined };

/** The lines of a file, with the table that they were read from and which column was read from where. */
export type LinesOfFile = Required<ImportedLines> & { table: ImportTable; mapping: Mapping };

const columnOf = (columns: ImportColumns, name: string): string => {
  const column = Object.hasOwn(columns, name) ? name : Object.keys(headersByName(columns)([name]))[0];
  if (column === undefined) throw new UnreadableFile(`« ${name} » n’est pas une colonne que cet import lit.`);
  return column;
};

const givenMapping = (columns: ImportColumns, { headers }: ImportTable, given: Given): Mapping =>
  Object.fromEntries([
    ...Object.entries(given.headers).map(([name, header]) => {
      if (!headers.includes(header)) throw new UnreadableFile(`Le fichier n’a pas de colonne « ${header} ».`);
      return [columnOf(columns, name), { header }] as const;
    }),
    ...Object.entries(given.values).map(([name, value]) => [columnOf(columns, name), { value }] as const),
  ]);

/**
 * The lines of a file, its columns found by their headers and by the look of their values. Throws UnreadableFile for
 * a file that cannot be read, that lacks a column without which no line can be, or that has no line.
 */
export const linesOfFile = async (
  file: Uint8Array,
  columns: ImportColumns,
  given: Given = { headers: {}, values: {} },
): Promise<LinesOfFile> => {
  const table = tableOf(await readFile(file), columns);
  const mapping = { ...guessMapping(columns, table), ...givenMapping(columns, table, given) };
  const missing = missingColumns(columns, mapping).map((column) => columns[column]?.label ?? column);
  if (missing.length > 0)
    throw new UnreadableFile(
      `${missing.length > 1 ? "Colonnes absentes" : "Colonne absente"} : ${missing.join(", ")}. Colonnes du fichier : ${table.headers.join(", ")}.`,
    );
  if (table.rows.length === 0) throw new UnreadableFile("Ce fichier n’a aucune ligne sous ses en-têtes.");
  return { table, mapping, lines: linesOf(table, mapping), names: columnNames(mapping) };
};
