import { type Category, offeredCategory } from "../../shared/categories/categories.ts";
import type { Address, Contact } from "../../shared/fields/fields.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { ColumnNames, ImportLine } from "../../shared/imports/columns.ts";
import { type LineOutcome, refused } from "../../shared/imports/import-lines.ts";
import { type Cells, cellsOf, lineUpTo, type Reading, textUpTo } from "../../shared/imports/read-cells.ts";
import { readEmailCell, readPhoneCell, readWebsiteCell } from "../../shared/imports/read-contact-cells.ts";
import { readDay } from "../../shared/imports/read-day.ts";
import { readKindsCell } from "../../shared/imports/read-kinds.ts";
import { readSiret } from "../../shared/imports/read-siret.ts";
import { type SupplierColumn, supplierColumns } from "../../shared/imports/supplier-columns.ts";
import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import type { Activity } from "../../shared/suppliers/schema.ts";
import type { ProofEnd } from "../../shared/suppliers/vouched-proofs.ts";
import { dayText } from "../../shared/time/dates.ts";
import {
  type FamiliesByName,
  familiesByName,
  readActivities,
  readFamilies,
  readTrades,
  usualService,
} from "./activity-cells.ts";
import { readAddressCells } from "./address-cells.ts";
import { joinRows } from "./join-rows.ts";
import { activitiesOfNaf } from "./naf-activities.ts";

/**
 * What a file says of one supplier. A key is absent where the file says nothing of it: the column is not there,
 * or its cell is empty or cannot be read (which a warning then says). So an absent key changes nothing in a
 * known profile; a new profile needs a name, a postal code and a city too (`kinds` may be empty where a list
 * only completes known profiles).
 */
export type SupplierRow = {
  siret: string;
  kinds: SupplierKind[];
  name?: string;
  description?: string;
  /** What it does in the words of the list, which name no family: it may stand in a presentation, never over one. */
  sectors?: string;
  website?: string;
  /** `communeCode` only where the postal code and the city lead to one commune. */
  address?: Partial<Address>;
  activities?: Activity[];
  contact?: Partial<Contact>;
  /** When the agreements end that the list tells of. */
  ends?: ProofEnd[];
};

/** A supplier read: its rows joined by SIRET, their line numbers in the file, and what was left out of each. */
export type ReadSupplier = {
  row: SupplierRow;
  lines: number[];
  warnings: { line: number; path: string; message: string }[];
};

/** The current communes and categories, and these by their names. */
type Known = { gazetteer: Gazetteer; categories: readonly Category[]; byName: FamiliesByName };

type SupplierCells = Cells<SupplierColumn>;

/** The day that a proof ends: alone, or the last of a period, « jusqu’au 31/12/2027 », « du 1/1/2026 au 31/12/2027 ». */
const dayOf = (text: string): Reading<string> => {
  const day = readDay(text);
  if (day !== undefined) return { value: day };
  const last = readDay(text.slice(0, 200).replace(/^.*(?:\bau\s|\s[-–—→]\s)\s*/iu, ""));
  return last === undefined
    ? { wrong: `« ${text} » n’est pas une date (31/12/2027 par exemple)` }
    : { value: last, note: `« ${text} » est lu comme le ${dayText(last)}` };
};

/** When the kinds of a line cease to be proved; where it names none, those that the list proved before. */
const endsOf = (cells: SupplierCells, kinds: readonly SupplierKind[]): ProofEnd[] | undefined => {
  const day = cells.optional("provedUntil", dayOf);
  if (day === undefined) return undefined;
  return kinds.length === 0 ? [{ day }] : kinds.map((kind) => ({ kind, day }));
};

/** The keys that say something; undefined where none does. */
const said = <T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): T | undefined => {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as T);
};

/** First name and name, as a list writes them in one cell or in two. */
const contactName = (cells: SupplierCells): string | undefined => {
  const first = cells.optional("contactFirstName", lineUpTo(120));
  const last = cells.optional("contact", lineUpTo(120));
  return [first, last].filter(Boolean).join(" ").slice(0, 120) || undefined;
};

/** The first of two columns that can be read: the landline, else the mobile. */
const either = <T>(
  cells: SupplierCells,
  columns: readonly [SupplierColumn, SupplierColumn],
  read: (text: string) => Reading<T>,
): T | undefined => cells.optional(columns[0], read) ?? cells.optional(columns[1], read);

const contactOf = (cells: SupplierCells): Partial<Contact> | undefined =>
  said({
    name: contactName(cells),
    email: either(cells, ["email", "otherEmail"], readEmailCell),
    phone: either(cells, ["phone", "otherPhone"], readPhoneCell(cells.text("postalCode"))),
    public: /^(?:oui|o|vrai|true|1|x)$/i.test(cells.text("contactPublic")) || undefined,
  });

/** What it does: as our own files say it, else by families, by the names of its trades, last by its NAF code. */
const tradesOf = (
  cells: SupplierCells,
  { gazetteer, categories, byName }: Known,
  kinds: readonly SupplierKind[],
): Pick<{ [Key in keyof SupplierRow]: SupplierRow[Key] | undefined }, "activities" | "sectors"> => {
  const service = usualService(kinds);
  const exact =
    cells.optional("details", readActivities({ gazetteer, categories })) ??
    cells.optional("families", readFamilies(categories, service));
  if (exact) return { activities: exact };
  const trades = cells.optional("activities", readTrades({ categories, byName }, service));
  const byNaf = activitiesOfNaf(cells.text("naf")).map((activity) => ({
    ...activity,
    category: offeredCategory(categories, activity.category),
  }));
  const named = trades?.activities ?? [];
  const guessed = named.length > 0 ? named : byNaf;
  return { activities: guessed.length > 0 ? guessed : undefined, sectors: trades?.words };
};

const rowOf = (cells: SupplierCells, known: Known): SupplierRow | undefined => {
  const siret = cells.required("siret", readSiret);
  const kinds = cells.valid("kind", readKindsCell) ?? [];
  const row = said({
    name: cells.valid("brand", lineUpTo(200)) ?? cells.valid("name", lineUpTo(200)),
    description: cells.optional("description", textUpTo(5_000)),
    ...tradesOf(cells, known, kinds),
    website: cells.optional("website", readWebsiteCell),
    address: said(readAddressCells(cells, known.gazetteer)),
    contact: contactOf(cells),
    ends: endsOf(cells, kinds),
  });
  return siret === undefined || cells.errors.length > 0 ? undefined : { siret, kinds, ...row };
};

/**
 * Reads the rows of a suppliers’ file. Returns one entry per SIRET with its rows (a SIRET on several rows gets all their
 * kinds, and what only some of them say), and the refused rows with the cells at fault. `names` are the headers
 * of the file by column, so that messages name what people see.
 */
export const readSupplierRows = (
  lines: readonly ImportLine[],
  { names = {}, ...current }: Omit<Known, "byName"> & { names?: ColumnNames | undefined },
) => {
  const known = { ...current, byName: familiesByName(current.categories) };
  const rows = new Map<string, ReadSupplier>();
  const refusedLines: LineOutcome[] = [];
  for (const line of lines) {
    const cells = cellsOf(line, supplierColumns, names);
    const row = rowOf(cells, known);
    if (!row) {
      refusedLines.push(refused(line.line, cells.errors));
      continue;
    }
    const before = rows.get(row.siret);
    const earlier = before?.lines.length === 1 ? `la ligne ${before.lines[0]}` : "une ligne précédente";
    const tell = (column: SupplierColumn, kept: string) =>
      cells.warn(column, `${earlier} du même SIRET dit « ${kept} », qui est gardé`);
    rows.set(row.siret, {
      row: before ? joinRows(before.row, row, tell) : row,
      lines: [...(before?.lines ?? []), line.line],
      warnings: [
        ...(before?.warnings ?? []),
        ...cells.warnings.map((warning) => ({ line: line.line, ...warning })),
      ],
    });
  }
  return { rows, refused: refusedLines };
};
