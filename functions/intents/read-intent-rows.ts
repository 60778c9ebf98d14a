import { type Category, categoryErrors } from "../../shared/categories/categories.ts";
import { fieldErrors } from "../../shared/errors/field-errors.ts";
import { type LineOutcome, refused } from "../../shared/imports/import-lines.ts";
import type { IntentColumn } from "../../shared/imports/intent-columns.ts";
import type { ImportLine } from "../../shared/imports/read-csv.ts";
import { type IntentInput, intentInputSchema } from "../../shared/intents/schema.ts";

export type IntentRow = { line: number; buyerSiret: string; input: IntentInput };

const list = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** `31555` a commune, `243100518` an EPCI, `D31` a département, `R76` a region, `FR` the country. */
const place = (code: string) => {
  if (code === "FR") return { type: "country" };
  if (/^D(\d{2,3}|2[AB])$/.test(code)) return { type: "departement", code: code.slice(1) };
  if (/^R\d{2}$/.test(code)) return { type: "region", code: code.slice(1) };
  return { type: code.length === 9 ? "epci" : "commune", code };
};

const amount = (text: string): number | undefined =>
  text === "" ? undefined : Number(text.replace(/[\s€]/g, "").replace(",", "."));

const inputOf = (cell: (column: IntentColumn) => string): unknown => ({
  title: cell("title"),
  description: cell("description"),
  category: cell("category"),
  services: list(cell("services") || "PRESTATION"),
  cpv: list(cell("cpv")),
  places: list(cell("places")).map(place),
  modality: cell("modality"),
  yearlyAmount: amount(cell("yearlyAmount")),
  durationMonths: amount(cell("durationMonths")),
  launchDate: cell("launchDate"),
});

/**
 * Reads the rows of an intents' file. Returns the valid rows, and the refused ones with the fields at fault.
 */
export const readIntentRows = (
  lines: readonly ImportLine[],
  categories: readonly Category[],
): { rows: IntentRow[]; refused: LineOutcome[] } => {
  const rows: IntentRow[] = [];
  const refusedLines: LineOutcome[] = [];
  for (const { line, cells } of lines) {
    const cell = (column: IntentColumn) => cells[column] ?? "";
    const read = intentInputSchema.safeParse(inputOf(cell), { reportInput: true });
    const unknown = categoryErrors(categories, [{ path: "category", id: read.data?.category }]);
    if (read.success && unknown.length === 0)
      rows.push({ line, buyerSiret: cell("buyerSiret").replace(/\s/g, ""), input: read.data });
    else refusedLines.push(refused(line, [...fieldErrors(read.error?.issues ?? []), ...unknown]));
  }
  return { rows, refused: refusedLines };
};
