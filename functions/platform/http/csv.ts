import Papa from "papaparse";
import type { FileColumn, FileTable } from "./file-columns.ts";

/** Decimals that are written of numbers that have some; others are written as they are. */
const decimals: Readonly<Record<string, number>> = { euros: 2, hours: 2, percent: 4 };

const cell = <Row>({ as, of }: FileColumn<Row>, row: Row): string | number => {
  const value = of(row) ?? "";
  const most = as === undefined ? undefined : decimals[as];
  return typeof value === "number" && most !== undefined
    ? String(Number(value.toFixed(most))).replace(".", ",")
    : value;
};

/**
 * What a spreadsheet takes for a formula, and what would be read back as one made harmless: it gets an apostrophe. A
 * number below zero is none.
 */
const formula = /^(?!-\d+(?:,\d+)?$)'*[=+\-@\t\r]/;

/**
 * A table as French spreadsheets open it: semicolons, a byte order mark, decimal commas, formulas made
 * harmless.
 */
export const csvOf = <Row>({ columns, rows }: FileTable<Row>): string => {
  const fields = columns.map(({ key }) => key);
  const data = rows.map((row) => columns.map((column) => cell(column, row)));
  return `\uFEFF${Papa.unparse({ fields, data }, { delimiter: ";", escapeFormulae: formula })}\r\n`;
};
