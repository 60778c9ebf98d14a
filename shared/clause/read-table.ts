import { columnNames, type ImportColumns, type ImportLine, missingColumns } from "../imports/columns.ts";
import { type ImportTable, lineReader, tableOf } from "../imports/import-table.ts";
import { guessMapping, headersByName } from "../imports/map-headers.ts";
import { nearestWords } from "../imports/nearest-words.ts";
import { openFile, type Sheet } from "../imports/read-file.ts";
import { type Delimiter, delimiters, type FileRecord, splitCsv } from "../imports/split-csv.ts";
import { UnreadableFile } from "../imports/unreadable-file.ts";
import { pluralize } from "../text/count.ts";
import type { Fault, Warning } from "./folder.ts";

/** What a file of the clause may weigh: some two million lines of hours. */
const mostBytes = 64 * 1_048_576;

/** Where faults and warnings are gathered. */
export type Told = { faults: Fault[]; warnings: Warning[] };

/** The rows of a file, how each is read by column, and its headers. */
export type ClauseTable = {
  rows: readonly FileRecord[];
  lineOf(row: FileRecord): ImportLine;
  names: Readonly<Record<string, string>>;
};

/** A file as the folder calls it, or would; its table until its lines are read. */
export type OpenedFile = {
  file: string;
  fate: "read" | "absent" | "unreadable";
  table?: ClauseTable | undefined;
};

/** How much of a text tells its delimiter: a header and titles above it. */
const headLength = 20_000;

/** The delimiter under which the head of a text names the most columns: the whole is split once. */
const delimiterOf = (text: string, columns: ImportColumns): Delimiter => {
  const head = text.slice(0, headLength);
  const columnsIn = headersByName(columns);
  const known = (delimiter: Delimiter) =>
    Math.max(
      0,
      ...splitCsv(head, delimiter)
        .slice(0, 40)
        .map(({ cells }) => Object.keys(columnsIn(cells)).length),
    );
  return delimiters.reduce((best, next) => (known(next) > known(best) ? next : best));
};

const sheetsOf = async (bytes: Uint8Array, columns: ImportColumns): Promise<Sheet[]> => {
  const opened = await openFile(bytes, mostBytes);
  if (typeof opened !== "string") return opened;
  return [{ records: splitCsv(opened, delimiterOf(opened, columns)) }];
};

const headerOf = (columns: ImportColumns, column: string): string => columns[column]?.names[0] ?? column;

/** « la colonne « lot » », « les colonnes « lot » et « nature » » */
const columnsText = (headers: readonly string[]): string =>
  `${pluralize(headers.length, "la colonne", "les colonnes")} ${new Intl.ListFormat("fr").format(headers.map((header) => `« ${header} »`))}`;

/** Headers that nothing is read from, each with the column that it may mean, among those that are missing. */
const warnOfUnread = (
  file: string,
  { headers }: ImportTable,
  read: readonly string[],
  absent: readonly string[],
) =>
  headers
    .filter((header) => !read.includes(header))
    .map((header): Warning => {
      const [near] = nearestWords(absent, header);
      const proposal = near === undefined ? "" : `, est-ce « ${near} » ?`;
      return { file, column: header, message: `La colonne « ${header} » n’est pas lue${proposal || "."}` };
    });

/**
 * The table of a file, whatever it is saved in. Undefined where it cannot be read or lacks a column without which no
 * line can be: the reason is told.
 */
export const readTable = async (
  file: string,
  bytes: Uint8Array,
  columns: ImportColumns,
  { faults, warnings }: Told,
): Promise<ClauseTable | undefined> => {
  const refuse = (message: string) => void faults.push({ file, line: 1, message });
  try {
    const table = tableOf(await sheetsOf(bytes, columns), columns);
    const mapping = guessMapping(columns, table);
    const names = columnNames(mapping);
    const absent = Object.keys(columns).filter((column) => names[column] === undefined);
    const unread = warnOfUnread(
      file,
      table,
      Object.values(names),
      absent.map((column) => headerOf(columns, column)),
    );
    const missing = missingColumns(columns, mapping);
    if (missing.length > 0) {
      const wanted = columnsText(missing.map((column) => headerOf(columns, column)));
      refuse(`Il manque ${wanted}. Colonnes du fichier : ${table.headers.join(", ")}.`);
      return undefined;
    }
    if (absent.length > 0) {
      const left = columnsText(absent.map((column) => headerOf(columns, column)));
      warnings.push({ file, message: `Il manque ${left} : rien n’en est connu.` });
    }
    for (const warning of unread) warnings.push(warning);
    for (const { line, text } of table.notes ?? [])
      warnings.push({
        file,
        line,
        message: `Un titre, une note ou un total (« ${text} ») : la ligne n’est pas lue.`,
      });
    for (const sheet of table.otherSheets ?? [])
      warnings.push({
        file,
        message: `La feuille « ${sheet} » n’est pas lue, seule l’est « ${table.sheet} ».`,
      });
    if (table.rows.length === 0)
      warnings.push({ file, message: "Ce fichier n’a que son en-tête, aucune ligne." });
    return { rows: table.rows, lineOf: lineReader(table.headers, mapping), names };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    refuse(error.message);
    return undefined;
  }
};
