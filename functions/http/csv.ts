import type { Context } from "hono";
import Papa from "papaparse";
import type { Env } from "./env.ts";

/** Rows as a CSV file that French spreadsheets open as it is: semicolons, a byte order mark, formulas made harmless. */
const csvText = (rows: readonly Record<string, string | number | boolean>[]): string =>
  `\uFEFF${Papa.unparse([...rows], { delimiter: ";", escapeFormulae: true })}\r\n`;

export const csvAnswer = (
  c: Context<Env>,
  name: string,
  rows: readonly Record<string, string | number | boolean>[],
) =>
  c.body(csvText(rows), 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
  });
