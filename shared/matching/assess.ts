import { dayText } from "../dates.ts";
import { euros } from "../law/euros.ts";
import { activityRemarks } from "./components/activity.ts";
import { capacityRemarks } from "./components/capacity.ts";
import { historyRemarks } from "./components/history.ts";
import { legalRemarks } from "./components/legal.ts";
import { maturityRemarks } from "./components/maturity.ts";
import { nearnessRemarks } from "./components/nearness.ts";
import type { Need } from "./need.ts";
import { writtenOnce } from "./remarks.ts";
import { type Scored, type Setting, volumeOf } from "./score.ts";
import { sharedWords } from "./text-fit.ts";
import { type Components, componentNames } from "./weights.ts";

/** An intent paired with a supplier that may answer it. */
export type Match = {
  intentId: string;
  supplierId: string;
  /** Weighted mean of the components, 0 to 1. */
  score: number;
  components: Components;
  /** What speaks for it, in French. */
  reasons: string[];
  /** What speaks against it, or is not known, in French. */
  cautions: string[];
  /** Position, in the supplier's list, of the activity that answers best. */
  activity: number;
  /** Part of the places that this activity covers, above 0; under 1 the cover is partial. */
  share: number;
  /** From the supplier's address to the nearest place; absent where it is not known. */
  km?: number;
};

const MOST_WORDS = 4;
const day = writtenOnce(dayText);
const amount = writtenOnce(euros);

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const roundedAll = (components: Components): Components => {
  const copy = { ...components };
  for (const name of componentNames) copy[name] = rounded(components[name]);
  return copy;
};

/** Says why suppliers are matched with a need; sentences that are the same for many are kept once. */
export const explainer = (need: Need, { date }: Setting): ((scored: Scored) => Match) => {
  const { intent } = need;
  const once = writtenOnce((sentence: string) => sentence);
  const maturity = maturityRemarks(date, intent.launchDate, day);
  return ({ supplierId, candidate, activityFit, km, components, score }) => {
    const { offer, share, standing } = candidate;
    const shared = offer.doc ? sharedWords(need.wanted, offer.doc, MOST_WORDS) : [];
    const remarks = [
      activityRemarks(activityFit, offer.activity.category, shared),
      nearnessRemarks({ share, km }, need.places),
      capacityRemarks(volumeOf(need, candidate), amount),
      legalRemarks(standing, intent.launchDate, need.doubts, day),
      maturity,
      historyRemarks(need.history(supplierId)),
    ];
    return {
      intentId: intent.id,
      supplierId,
      score: rounded(score),
      components: roundedAll(components),
      reasons: remarks.flatMap((each) => each.for).map(once),
      cautions: remarks.flatMap(({ against }) => against).map(once),
      activity: offer.position,
      share: rounded(share),
      ...(km === undefined ? {} : { km: Math.round(km * 10) / 10 }),
    };
  };
};
