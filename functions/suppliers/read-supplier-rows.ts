import Papa from "papaparse";
import { fieldErrors } from "../../shared/field-errors.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { supplierInputSchema, supplierKindSchema } from "../../shared/suppliers.ts";
import { communeFinder } from "./find-commune.ts";
import { activitiesOfNaf } from "./naf-activities.ts";
import { mapColumns, type SupplierColumn } from "./supplier-columns.ts";

const rowSchema = supplierInputSchema.omit({ contact: true, proofs: true }).extend({
  contact: supplierInputSchema.shape.contact.optional(),
});

/** What a line of a suppliers' file says. */
export type SupplierRow = ReturnType<typeof rowSchema.parse>;
export type Refusal = { line: number; reason: string };

type Cells = (column: SupplierColumn) => string;

const number = (text: string): number | undefined =>
  text === "" ? undefined : Number(text.replace(",", "."));

const website = (text: string): string =>
  text === "" || /^https?:\/\//i.test(text) ? text : `https://${text}`;

const rowOf = (cell: Cells, findCommune: ReturnType<typeof communeFinder>): unknown => {
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
    activities: activitiesOfNaf(cell("naf")),
    ...(cell("email") === ""
      ? {}
      : { contact: { name: cell("contact") || cell("name"), email: cell("email"), phone: cell("phone") } }),
  };
};

/**
 * Reads a suppliers' file (CSV with a header, UTF-8, separated by comma, semicolon or tab). Answers one row per SIRET, a
 * SIRET on several lines holding all their kinds, and what was refused with its line number and a French reason.
 */
export const readSupplierRows = (
  text: string,
  gazetteer: Gazetteer,
): { rows: Map<string, SupplierRow>; refused: Refusal[]; merged: number; missing: string[] } => {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  const columns = mapColumns(parsed.meta.fields ?? []);
  const missing = (["siret", "name", "kind", "postalCode", "city"] as const).filter(
    (column) => columns[column] === undefined,
  );
  const findCommune = communeFinder(gazetteer);
  const rows = new Map<string, SupplierRow>();
  const refused: Refusal[] = [];
  let merged = 0;
  if (missing.length > 0) return { rows, refused, merged, missing };
  for (const [i, cells] of parsed.data.entries()) {
    const line = i + 2;
    const cell: Cells = (column) => (cells[columns[column] ?? ""] ?? "").trim();
    const read = rowSchema.safeParse(rowOf(cell, findCommune), { reportInput: true });
    if (!read.success) {
      refused.push({
        line,
        reason: fieldErrors(read.error.issues)
          .map(({ message }) => message)
          .join(" "),
      });
      continue;
    }
    const known = rows.get(read.data.siret);
    if (known) merged++;
    const kinds = supplierKindSchema
      .array()
      .parse([...new Set([...(known?.kinds ?? []), ...read.data.kinds])]);
    rows.set(read.data.siret, { ...(known ?? read.data), kinds });
  }
  return { rows, refused, merged, missing };
};
