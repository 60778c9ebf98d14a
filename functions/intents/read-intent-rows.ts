import Papa from "papaparse";
import { type Category, categoryErrors } from "../../shared/categories.ts";
import { fieldErrors } from "../../shared/field-errors.ts";
import { type IntentInput, intentInputSchema } from "../../shared/intents.ts";

export type IntentRow = { line: number; buyerSiret: string; input: IntentInput };
export type Refusal = { line: number; reason: string };

/** Columns of an intents' file, and other headers they go by. */
const columnNames = {
  buyerSiret: ["siret_acheteur", "siret acheteur", "siret"],
  title: ["titre", "title", "objet"],
  description: ["description"],
  category: ["famille", "category", "famille d'achats", "famille d’achats"],
  services: ["formes", "services"],
  cpv: ["cpv", "codes cpv"],
  places: ["lieux", "places", "communes", "lieu"],
  modality: ["modalite", "modalité", "modality", "article"],
  yearlyAmount: ["montant_annuel", "montant annuel", "yearlyamount"],
  durationMonths: ["duree_mois", "durée (mois)", "durationmonths"],
  launchDate: ["date_lancement", "date de lancement", "launchdate"],
} as const;
type Column = keyof typeof columnNames;
const needed: readonly Column[] = ["buyerSiret", "title", "category", "places", "modality", "launchDate"];

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

const inputOf = (cell: (column: Column) => string): unknown => ({
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

/** Reads an intents' file (CSV with a header). Answers the good rows, the refused lines, and needed columns that are missing. */
export const readIntentRows = (
  text: string,
  categories: readonly Category[],
): { rows: IntentRow[]; refused: Refusal[]; missing: string[] } => {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  const headers = new Map((parsed.meta.fields ?? []).map((header) => [header.trim().toLowerCase(), header]));
  const headerOf = (column: Column) =>
    columnNames[column].map((name) => headers.get(name)).find((found) => found !== undefined);
  const missing = needed
    .filter((column) => headerOf(column) === undefined)
    .map((column) => columnNames[column][0]);
  const rows: IntentRow[] = [];
  const refused: Refusal[] = [];
  if (missing.length > 0) return { rows, refused, missing };
  for (const [i, cells] of parsed.data.entries()) {
    const line = i + 2;
    const cell = (column: Column) => (cells[headerOf(column) ?? ""] ?? "").trim();
    const read = intentInputSchema.safeParse(inputOf(cell), { reportInput: true });
    const unknown = categoryErrors(categories, [{ path: "category", id: read.data?.category }]);
    if (read.success && unknown.length === 0)
      rows.push({ line, buyerSiret: cell("buyerSiret").replace(/\s/g, ""), input: read.data });
    else
      refused.push({
        line,
        reason: [...fieldErrors(read.error?.issues ?? []), ...unknown]
          .map(({ message }) => message)
          .join(" "),
      });
  }
  return { rows, refused, missing };
};
