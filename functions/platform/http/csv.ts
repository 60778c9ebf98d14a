import Papa from "papaparse";
import type { FileColumn, FileTable } from "./file-columns.ts";

/** Numbers that may have decimals; others are written as they are. */
const withCommas: ReadonlySet<string> = new Set(["euros", "hours", "percent"]);

const cell = <Row>({ as, of }: FileColumn<Row>, row: Row): string | number => {
  const value = of(row) ?? "";
  return as !== undefined && withCommas.has(as) ? String(value).replace(".", ",") : value;
};

/** What a spreadsheet takes for a formula, and what would be read back as one made harmless: it gets an apostrophe. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * A table as French spreadsheets open it: semicolons, a byte order mark, decimal commas, formulas made
 * harmless.
 */
export const csvOf = <Row>({ columns, rows }: FileTable<Row>): string => {
  const fields = columns.map(({ key }) => key);
  const data = rows.map((row) => columns.map((column) => cell(column, row)));
  return `\uFEFF${Papa.unparse({ fields, data }, { delimiter: ";", escapeFormulae: formula })}\r\n`;
};
