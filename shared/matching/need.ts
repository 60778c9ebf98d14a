import { type Coverage, coverageOf, coverageTarget } from "../geo/coverage.ts";
import { placeLabel } from "../geo/gazetteer.ts";
import { matchedModality } from "../intents/modalities.ts";
import { readCase } from "../law/case.ts";
import { conditionsOf } from "../law/conditions.ts";
import type { Rules } from "../law/rules.ts";
import { cpvFit } from "./components/activity.ts";
import { type History, historyOf } from "./components/history.ts";
import { kmToPlaces } from "./km-to-places.ts";
import type { Offer, Pool } from "./pool.ts";
import { vetoedSuppliers } from "./rules/is-vetoed.ts";
import type { Wanted } from "./text-fit.ts";
import type { MatchContext, MatchIntent } from "./world/world.ts";

/** An intent prepared to be compared with every offer. */
export type Need = {
  intent: MatchIntent;
  wanted: Wanted;
  /** Fit of its CPV codes to a category. */
  cpvFit: (category: string) => number | undefined;
  /** Places in French: « Blagnac (31) et Muret (31) ». */
  places: string;
  coverage: (offer: Offer) => Coverage;
  /** Kilometres from a supplier, by index, to the nearest place; undefined if a position is unknown. */
  kmFrom: (supplier: number) => number | undefined;
  /** Conditions of the modality that the need does not meet, in French. */
  doubts: readonly string[];
  vetoed: ReadonlySet<string>;
  history: (supplierId: string) => History;
};

const MOST_PLACES = 3;

const placesText = (labels: readonly string[]): string => {
  if (labels.length > MOST_PLACES) return `les ${labels.length} lieux demandés`;
  const last = labels.at(-1) ?? "";
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(", ")} et ${last}`;
};

/** A buyer with an unknown legal status is assumed to be one that the modality is for. */
const doubtsOf = (intent: MatchIntent, rules: Rules): string[] => {
  const need = {
    date: intent.launchDate,
    legalStatus: intent.legalStatus ?? (intent.modality === "LIBRE" ? "PRIVATE" : "AUTHORITY"),
    nature: intent.nature ?? undefined,
    category: intent.category,
    cpv: [...intent.cpv],
    yearlyAmount: intent.yearlyAmount ?? undefined,
    totalAmount: intent.totalAmount ?? undefined,
    allLotsAmount: intent.allLotsAmount ?? undefined,
    durationMonths: intent.durationMonths ?? undefined,
    kinds: [],
  };
  return conditionsOf(matchedModality(intent.modality), readCase(need, rules))
    .filter(({ met }) => met === false)
    .map(({ failure, text, article }) => `${failure ?? text} (art. ${article})`);
};

/** Prepares an intent once, whatever the number of suppliers. */
export const readNeed = (pool: Pool, intent: MatchIntent, context: MatchContext): Need => {
  const { corpus, gazetteer, rules } = pool;
  const target = coverageTarget(gazetteer, intent.places);
  const fits = new Map<string, number | undefined>();
  return {
    intent,
    wanted: corpus.want(intent.title, intent.description),
    cpvFit: (category) => {
      if (!fits.has(category)) fits.set(category, cpvFit(rules.categories, intent.cpv, category));
      return fits.get(category);
    },
    places: placesText(intent.places.map((place) => placeLabel(gazetteer, place))),
    coverage: ({ cover }) => coverageOf(cover, target),
    kmFrom: kmToPlaces(pool, target),
    doubts: doubtsOf(intent, rules),
    vetoed: vetoedSuppliers(context, intent),
    history: historyOf(context, intent),
  };
};
