import { shownInParis } from "../../../shared/time/paris-days.ts";
import type { FileColumn, FileTable } from "./file-columns.ts";

const formats = {
  number: "General",
  hours: "General",
  percent: "0.0%",
  euros: '#,##0.00\\ "€"',
  day: "dd/mm/yyyy",
  moment: "dd/mm/yyyy\\ hh:mm",
};

/** A spreadsheet has no time zones: an instant is written in Paris time. */
const cell = <Row>({ as, of }: FileColumn<Row>, row: Row): string | number | Date | null => {
  const value = of(row);
  if (value === undefined || value === "") return null;
  if (as === "day") return new Date(`${value}T00:00:00Z`);
  if (as === "moment") return new Date(shownInParis(Date.parse(String(value))));
  return value;
};

const narrowest = 10;
const widest = 60;

/** Wide enough for its content, within a readable maximum. */
const widthOf = <Row>({ header, as, of }: FileColumn<Row>, rows: readonly Row[]): number => {
  const longest = rows.reduce((most, row) => Math.max(most, String(of(row) ?? "").length), header.length);
  return as === "moment" ? 18 : Math.min(widest, Math.max(narrowest, longest + 2));
};

/** A column’s letters, as spreadsheets name them: A to Z, then AA. */
const lettersOf = (column: number): string =>
  (column < 26 ? "" : lettersOf(Math.floor(column / 26) - 1)) +
  String.fromCharCode("A".charCodeAt(0) + (column % 26));

/** A sheet with real dates and numbers, a frozen header and filters. Text stays text, so no formula gets in. */
export const sheetOf = <Row>({ title, columns, rows }: FileTable<Row>) => ({
  name: title.slice(0, 31),
  columns: columns.map((column) => ({
    width: widthOf(column, rows),
    ...(column.as ? { numFmt: formats[column.as] } : {}),
  })),
  rows: [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map((column) => cell(column, row))),
  ],
  cells: new Map(
    columns.map(
      (column, i) =>
        [
          `0,${i}`,
          { value: column.header, style: { font: { bold: true }, alignment: { wrapText: true } } },
        ] as const,
    ),
  ),
  freezePane: { rows: 1 },
  autoFilter: { range: `A1:${lettersOf(columns.length - 1)}${rows.length + 1}` },
});

/** One sheet, whatever its rows were made of. */
export type Sheet = ReturnType<typeof sheetOf>;

/** Sheets as one spreadsheet. The library is loaded at the first call. */
export const xlsxOfSheets = async (title: string, sheets: readonly Sheet[], now: string) => {
  const { writeXlsx } = await import("hucre/xlsx");
  const file = await writeXlsx({
    properties: { title, created: new Date(now), modified: new Date(now) },
    sheets: [...sheets],
  });
  return new Uint8Array(file);
};

/** A table as a spreadsheet of one sheet. */
export const xlsxOf = <Row>(table: FileTable<Row>, now: string) =>
  xlsxOfSheets(table.title, [sheetOf(table)], now);
