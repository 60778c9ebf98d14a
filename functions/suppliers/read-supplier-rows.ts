import { type Category, offeredCategory } from "../../shared/categories/categories.ts";
import { fieldErrors } from "../../shared/errors/field-errors.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { type LineOutcome, refused } from "../../shared/imports/import-lines.ts";
import type { ImportLine } from "../../shared/imports/read-csv.ts";
import type { SupplierColumn } from "../../shared/imports/supplier-columns.ts";
import { supplierInputSchema, supplierKindSchema } from "../../shared/suppliers/schema.ts";
import { communeFinder } from "./find-commune.ts";
import { activitiesOfNaf } from "./naf-activities.ts";

const rowSchema = supplierInputSchema.omit({ contact: true, proofs: true }).extend({
  contact: supplierInputSchema.shape.contact.optional(),
});

/** The content of one row of a suppliers' file. */
export type SupplierRow = ReturnType<typeof rowSchema.parse>;

type Cells = (column: SupplierColumn) => string;

const number = (text: string): number | undefined =>
  text === "" ? undefined : Number(text.replace(",", "."));

const website = (text: string): string =>
  text === "" || /^https?:\/\//i.test(text) ? text : `https://${text}`;

/** The current communes and categories. */
type Known = { findCommune: ReturnType<typeof communeFinder>; categories: readonly Category[] };

const rowOf = (cell: Cells, { findCommune, categories }: Known): unknown => {
  const postalCode = cell("postalCode").padStart(5, "0");
  const city = cell("city");
  return {
    siret: cell("siret"),
    name: cell("brand") || cell("name"),
    kinds: [cell("kind").toUpperCase()],
    website: website(cell("website")),
    address: {
      line: cell("line"),
      postalCode,
      city,
      communeCode: findCommune(postalCode, city),
      lat: number(cell("lat")),
      lon: number(cell("lon")),
    },
    activities: activitiesOfNaf(cell("naf")).map((activity) => ({
      ...activity,
      category: offeredCategory(categories, activity.category),
    })),
    ...(cell("email") === ""
      ? {}
      : { contact: { name: cell("contact") || cell("name"), email: cell("email"), phone: cell("phone") } }),
  };
};

/**
 * Reads the rows of a suppliers' file. Returns one entry per SIRET with its rows (a SIRET on several rows
 * gets all their kinds), and the refused rows with the fields at fault.
 */
export const readSupplierRows = (
  lines: readonly ImportLine[],
  { gazetteer, categories }: { gazetteer: Gazetteer; categories: readonly Category[] },
) => {
  const known: Known = { findCommune: communeFinder(gazetteer), categories };
  const rows = new Map<string, { row: SupplierRow; lines: number[] }>();
  const refusedLines: LineOutcome[] = [];
  for (const { line, cells } of lines) {
    const cell: Cells = (column) => cells[column] ?? "";
    const read = rowSchema.safeParse(rowOf(cell, known), { reportInput: true });
    if (!read.success) {
      refusedLines.push(refused(line, fieldErrors(read.error.issues)));
      continue;
    }
    const before = rows.get(read.data.siret);
    const kinds = supplierKindSchema
      .array()
      .parse([...new Set([...(before?.row.kinds ?? []), ...read.data.kinds])]);
    rows.set(read.data.siret, {
      row: { ...(before?.row ?? read.data), kinds },
      lines: [...(before?.lines ?? []), line],
    });
  }
  return { rows, refused: refusedLines };
};
