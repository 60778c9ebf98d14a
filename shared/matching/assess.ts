import { categoryLabel, sectorOf } from "../categories/categories.ts";
import type { Rules } from "../law/rules.ts";
import type { ActivityFit } from "./components/activity.ts";
import type { Volume } from "./components/capacity.ts";
import type { History } from "./components/history.ts";
import type { Need } from "./need.ts";
import type { Eligibility } from "./rules/is-eligible.ts";
import { type Scored, type Setting, volumeOf } from "./score.ts";
import { sharedWords } from "./text-fit.ts";
import { type Components, componentNames } from "./world/weights.ts";

/** The facts about an intent in the sentences of all its matches. */
type IntentFacts = {
  /** Today. */
  date: string;
  launchDate: string;
  /** Places in French: « Blagnac (31) et Muret (31) ». */
  places: string;
  /** Conditions of the modality that the need does not meet, in French. */
  doubts: readonly string[];
};

/** All the facts in the sentences of a match; `explainMatch` writes them for either side. */
export type Facts = IntentFacts & {
  activity: ActivityFit;
  /** Labels of the activity's category and of its sector. */
  labels: { own: string; sector: string };
  /** Words of the need that occur in the supplier's texts, as the buyer wrote them. */
  words: readonly string[];
  volume: Volume;
  eligibility: Eligibility;
  history: History;
};

/** An intent paired with a supplier that may answer it. */
export type Match = {
  intentId: string;
  supplierId: string;
  /** Weighted mean of the components, 0 to 1. */
  score: number;
  components: Components;
  /** Index, in the supplier's list, of the activity that answers best. */
  activity: number;
  /** Share of the places that this activity covers, above 0; below 1 the coverage is partial. */
  share: number;
  /** Distance from the supplier's address to the nearest place; absent if unknown. */
  km?: number;
  facts: Facts;
};

const MOST_WORDS = 4;

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const roundedAll = (components: Components): Components => {
  const copy = { ...components };
  for (const name of componentNames) copy[name] = rounded(components[name]);
  return copy;
};

/** Builds the matches of the suppliers scored for a need, with the facts for their sentences. */
export const assessor = (
  need: Need,
  { date }: Setting,
  { categories }: Pick<Rules, "categories">,
): ((scored: Scored) => Match) => {
  const { intent, places, doubts } = need;
  return ({ supplierId, candidate, activityFit, km, components, score }) => {
    const { offer, share, eligibility } = candidate;
    return {
      intentId: intent.id,
      supplierId,
      score: rounded(score),
      components: roundedAll(components),
      activity: offer.position,
      share: rounded(share),
      ...(km === undefined ? {} : { km: Math.round(km * 10) / 10 }),
      facts: {
        date,
        launchDate: intent.launchDate,
        places,
        doubts,
        activity: activityFit,
        labels: {
          own: categoryLabel(categories, offer.activity.category),
          sector: categoryLabel(categories, sectorOf(offer.activity.category)),
        },
        words: offer.doc ? sharedWords(need.wanted, offer.doc, MOST_WORDS) : [],
        volume: volumeOf(need, candidate),
        eligibility,
        history: need.history(supplierId),
      },
    };
  };
};
