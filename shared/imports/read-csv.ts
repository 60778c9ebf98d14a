import Papa from "papaparse";

/** A column of an import file: its French label, and the headers that it may have. */
export type ImportColumn = { label: string; names: readonly string[]; needed: boolean };
export type ImportColumns = Readonly<Record<string, ImportColumn>>;

/** The header of the file for each column. */
export type Mapping = Readonly<Record<string, string>>;

/** One row of a file, its cells by column. */
export type ImportLine = { line: number; cells: Record<string, string> };

const plain = (header: string): string => header.trim().toLowerCase();

/** The mapping found from the headers alone. */
export const mapHeaders = (columns: ImportColumns, headers: readonly string[]): Mapping => {
  const known = new Map(headers.map((header) => [plain(header), header]));
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, { names }]) => {
      const header = names.map((name) => known.get(name)).find((found) => found !== undefined);
      return header === undefined ? [] : [[column, header]];
    }),
  );
};

/** Required columns that no header provides. */
export const missingColumns = (columns: ImportColumns, mapping: Mapping): string[] =>
  Object.entries(columns).flatMap(([column, { needed }]) => (needed && !mapping[column] ? [column] : []));

/** A file with a header, UTF-8, separated by comma, semicolon or tab. */
export const readTable = (text: string): { headers: string[]; rows: Record<string, string>[] } => {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  return { headers: parsed.meta.fields ?? [], rows: parsed.data };
};

/** The rows of a file by column; the header is line 1. */
export const linesOf = (rows: readonly Record<string, string>[], mapping: Mapping): ImportLine[] =>
  rows.map((row, place) => ({
    line: place + 2,
    cells: Object.fromEntries(
      Object.entries(mapping).map(([column, header]) => [column, (row[header] ?? "").trim()]),
    ),
  }));
