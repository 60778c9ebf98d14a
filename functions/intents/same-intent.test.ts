import { expect, it } from "vitest";
import type { Intent } from "../../shared/intents/schema.ts";
import { anIntent } from "../../tests/builders.ts";
import { sampleGazetteer as gazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import type { IntentRow } from "./read-intent-rows.ts";
import { sortRows } from "./same-intent.ts";

const town = (code: string) => [{ type: "commune" as const, code }];
const row = (line: number, changes = {}): IntentRow => ({
  ...{ line, buyerSiret: "21310555400017", warnings: [] },
  input: { description: "", cpv: [], ...anIntent(), ...changes },
});
const stored = (changes = {}): Intent => ({
  ...row(0, changes).input,
  ...{
    id: "int_1",
    buyerId: "buy_1",
    version: 1,
    status: "submitted",
    favourites: [],
    vetoes: [],
    history: [],
  },
  ...{ createdAt: "2026-11-30T08:00:00.000Z", updatedAt: "2026-11-30T08:00:00.000Z" },
});
const sorted = (known: readonly Intent[], rows: readonly IntentRow[]) =>
  sortRows(known, rows, gazetteer).map(({ row: { line }, isFresh, told }) => [
    line,
    isFresh ? "new" : "there",
    told.map(({ message }) => message.replace(/\s/g, " ")).join(" "),
  ]);

it("takes lots of one title, family and date for as many intents", () => {
  const rows = [row(2, { places: town("31555") }), row(3, { places: town("31395") })];
  expect(sorted([], rows)).toEqual([
    [2, "new", ""],
    [3, "new", ""],
  ]);
  expect(sorted([stored({ places: town("31555") })], rows)).toEqual([
    [2, "there", ""],
    [3, "new", ""],
  ]);
  expect(sorted([stored({ places: town("31395") }), stored({ places: town("31555") })], rows)).toEqual([
    [2, "there", ""],
    [3, "there", ""],
  ]);
});

it("takes two lines of other amounts for two lots, once however often the file is sent", () => {
  const rows = [row(2, { yearlyAmount: 80_000 }), row(3, { yearlyAmount: 50_000 })];
  expect(sorted([], rows)).toEqual([
    [2, "new", ""],
    [3, "new", ""],
  ]);
  const both = [stored({ yearlyAmount: 50_000 }), stored({ yearlyAmount: 80_000 })];
  expect(sorted(both, rows)).toEqual([
    [2, "there", ""],
    [3, "there", ""],
  ]);
});

it("tells the line that is there twice", () => {
  expect(sorted([], [row(2), row(7)])).toEqual([
    [2, "new", ""],
    [7, "there", "Titre : même intention que la ligne 2, elle n’est pas ajoutée deux fois."],
  ]);
});

it.each([
  [
    { yearlyAmount: 90_000 },
    "Montant annuel : cette ligne dit « 90 000 € », l’intention déjà présente « 80 000 € »",
  ],
  [
    { totalAmount: 120_000.5 },
    "Montant total : cette ligne dit « 120 000,5 € », l’intention déjà présente ne dit rien",
  ],
  [{ modality: "L2112-2" }, "Modalité : cette ligne dit « Clause sociale d’exécution"],
  [{ durationMonths: 48 }, "Durée (mois) : cette ligne dit « 48 mois »"],
  [{ cpv: ["45000000-7"] }, "Codes CPV : cette ligne dit « 45000000-7 »"],
])("tells what a line corrects of an intent already there: %o", (changes, words) => {
  const [[, outcome, told] = []] = sorted(
    [stored({ yearlyAmount: 80_000 })],
    [row(2, { yearlyAmount: 80_000, ...changes })],
  );
  expect(outcome).toBe("there");
  expect(told).toContain(words);
  expect(told).toContain("elle n’est pas changée");
});

it("says nothing of what a line leaves empty", () => {
  const known = stored({ yearlyAmount: 80_000, cpv: ["77310000-6"], durationMonths: 36 });
  const empty = row(2, { yearlyAmount: undefined, cpv: [], durationMonths: undefined });
  expect(sorted([known], [empty])).toEqual([[2, "there", ""]]);
});

it("adds an intent whose places were corrected, and tells the one that stays", () => {
  const [[, outcome, told] = []] = sorted(
    [stored({ places: town("31395") })],
    [row(2, { places: town("31555") })],
  );
  expect(outcome).toBe("new");
  expect(told).toBe(
    "Lieux : une intention du même titre existe déjà pour Muret (31) ; celle-ci est ajoutée à part.",
  );
});
