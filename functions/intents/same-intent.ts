import { type Gazetteer, placeLabel } from "../../shared/geo/gazetteer.ts";
import { type Place, placeKey } from "../../shared/geo/places.ts";
import { type IntentColumn, intentColumns } from "../../shared/imports/intent-columns.ts";
import type { Message } from "../../shared/imports/read-cells.ts";
import { natureLabel } from "../../shared/intents/natures.ts";
import type { Intent, IntentInput } from "../../shared/intents/schema.ts";
import { intentModalityLabel } from "../../shared/law/modalities.ts";
import { serviceLabels } from "../../shared/suppliers/kinds.ts";
import { count } from "../../shared/text/count.ts";
import type { IntentRow } from "./read-intent-rows.ts";

/** A row with what becomes of it: a new intent or one already there, and what is to be told of that. */
export type SortedRow = { row: IntentRow; isFresh: boolean; told: Message[] };

/** The same need: what a buyer buys, from when. Its lots differ by their places or amounts. */
const needKey = ({ title, category, launchDate }: IntentInput): string =>
  JSON.stringify([title, category, launchDate]);

const lotKey = (gazetteer: Gazetteer, input: IntentInput): string => {
  const present = (place: Place) => placeKey(gazetteer.area(place)?.place ?? place);
  return JSON.stringify([needKey(input), [...new Set(input.places.map(present))].sort()]);
};

const amountColumns = ["yearlyAmount", "totalAmount", "allLotsAmount"] as const;

/** What an intent says in the columns that a list may correct, as people read it; undefined where it says nothing. */
const saidBy = (intent: IntentInput): readonly (readonly [IntentColumn, string | undefined])[] => [
  ...amountColumns.map((column) => {
    const amount = intent[column];
    return [column, amount === undefined ? undefined : `${amount.toLocaleString("fr-FR")}\u00a0€`] as const;
  }),
  ["modality", intentModalityLabel(intent.modality)],
  ["nature", intent.nature && natureLabel(intent.nature)],
  [
    "durationMonths",
    intent.durationMonths === undefined ? undefined : count(intent.durationMonths, "mois", "mois"),
  ],
  ["cpv", intent.cpv.join(", ") || undefined],
  [
    "services",
    intent.services
      .map((service) => serviceLabels[service])
      .toSorted()
      .join(", "),
  ],
];

/** The columns in which a row says something else than an intent; a row that leaves a cell empty says nothing there. */
const differences = (row: IntentInput, known: IntentInput) => {
  const before = new Map(saidBy(known));
  return saidBy(row).flatMap(([column, said]) =>
    said === undefined || said === before.get(column) ? [] : [{ column, said, before: before.get(column) }],
  );
};

const hasSameAmounts = (one: IntentInput, other: IntentInput): boolean =>
  amountColumns.every((column) => one[column] === other[column]);

const message = (column: IntentColumn, text: string): Message => ({
  path: column,
  message: `${intentColumns[column].label} : ${text}.`,
});

const toldDifferences = (row: IntentInput, known: IntentInput): Message[] =>
  differences(row, known).map(({ column, said, before }) =>
    message(
      column,
      `cette ligne dit « ${said} », l’intention déjà présente ${before ? `« ${before} »` : "ne dit rien"} ; elle n’est pas changée, corrigez-la sur sa page`,
    ),
  );

/**
 * Tells the rows of one buyer that are new from those already there, stored or earlier in the file. Same title, family,
 * date and places are the same intent, unless the file itself has two with other amounts: these are two lots. What a row
 * says otherwise than the intent already there is told column by column, as nothing of it is changed.
 */
export const sortRows = (
  stored: readonly Intent[],
  rows: readonly IntentRow[],
  gazetteer: Gazetteer,
): SortedRow[] => {
  const free = Map.groupBy(stored, (intent) => lotKey(gazetteer, intent));
  /** Takes a stored intent of the same key, so that two rows are never the same one. */
  const take = (row: IntentRow, suits: (intent: Intent) => boolean): Intent | undefined => {
    const alike = free.get(lotKey(gazetteer, row.input)) ?? [];
    const place = alike.findIndex(suits);
    return place < 0 ? undefined : alike.splice(place, 1)[0];
  };
  const found = new Map<IntentRow, Intent>();
  for (const suits of [hasSameAmounts, () => true])
    for (const row of rows) {
      const intent = found.has(row) ? undefined : take(row, (one) => suits(row.input, one));
      if (intent) found.set(row, intent);
    }
  const otherLots = Map.groupBy([...free.values()].flat(), needKey);
  const earlier: IntentRow[] = [];
  return rows.map((row) => {
    const known = found.get(row);
    const twin = earlier.find(
      ({ input }) =>
        lotKey(gazetteer, input) === lotKey(gazetteer, row.input) && hasSameAmounts(input, row.input),
    );
    earlier.push(row);
    if (known) return { row, isFresh: false, told: toldDifferences(row.input, known) };
    if (twin) {
      const told = message(
        "title",
        `même intention que la ligne ${twin.line}, elle n’est pas ajoutée deux fois`,
      );
      return { row, isFresh: false, told: [told, ...toldDifferences(row.input, twin.input)] };
    }
    const [lot] = otherLots.get(needKey(row.input)) ?? [];
    const where = lot?.places.map((place) => placeLabel(gazetteer, place)).join(", ");
    const told = where
      ? [
          message(
            "places",
            `une intention du même titre existe déjà pour ${where} ; celle-ci est ajoutée à part`,
          ),
        ]
      : [];
    return { row, isFresh: true, told };
  });
};
