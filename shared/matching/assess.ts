import { dayText } from "../dates.ts";
import { euros } from "../law/euros.ts";
import { type ActivityFit, activityRemarks, activityScore } from "./components/activity.ts";
import { capacityRemarks, capacityScore } from "./components/capacity.ts";
import { equityScore, historyRemarks, noveltyScore, wishesScore } from "./components/history.ts";
import { legalRemarks, legalScore } from "./components/legal.ts";
import { maturityRemarks, maturityScore } from "./components/maturity.ts";
import { nearnessRemarks, nearnessScore } from "./components/nearness.ts";
import type { Need } from "./need.ts";
import type { Offer, Pool } from "./pool.ts";
import { writtenOnce } from "./remarks.ts";
import type { CategoryFit } from "./rules/covers-category.ts";
import type { Standing } from "./rules/has-standing.ts";
import { sharedWords, wordFit } from "./text-fit.ts";
import { type Components, componentNames, scoreOf, type Weights } from "./weights.ts";

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

/** An offer that meets every hard condition, with what its score needs. */
export type Candidate = { offer: Offer; fit: CategoryFit; share: number; standing: Standing };

type Setting = { date: string; weights: Weights };

const MOST_WORDS = 4;
const day = writtenOnce(dayText);
const amount = writtenOnce(euros);
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const fitOf = (need: Need, { offer, fit }: Candidate): ActivityFit => ({
  fit,
  words: offer.doc && wordFit(need.wanted, offer.doc),
  cpv: need.cpvFit(offer.activity.category),
});

const volumeOf = ({ intent }: Need, { offer }: Candidate) => ({
  capacity: offer.activity.yearlyCapacity,
  amount: intent.yearlyAmount,
});

/** What a supplier's activities differ by; the rest of the score is the same for all of them. */
const ownScore = (need: Need, candidate: Candidate, km: number | undefined, weights: Weights) => {
  const activity = activityScore(fitOf(need, candidate));
  const nearness = nearnessScore({ share: candidate.share, km });
  const capacity = capacityScore(volumeOf(need, candidate));
  const worth = weights.activity * activity + weights.nearness * nearness + weights.capacity * capacity;
  return { candidate, activity, nearness, capacity, worth };
};

/** Scores a supplier by the activity that answers best, and says why. `candidates`: at least one, all of one supplier. */
export const assess = (
  pool: Pool,
  need: Need,
  candidates: readonly [Candidate, ...Candidate[]],
  { date, weights }: Setting,
): Match => {
  const [first, ...others] = candidates;
  const { intent } = need;
  const km = need.kmFrom(pool.vectors[first.offer.supplier]);
  const { candidate, activity, nearness, capacity } = others
    .map((other) => ownScore(need, other, km, weights))
    .reduce((best, other) => (other.worth > best.worth ? other : best), ownScore(need, first, km, weights));
  const { offer, share, standing } = candidate;
  const supplierId = pool.suppliers[offer.supplier]?.id ?? "";
  const history = need.history(supplierId);
  const components: Components = {
    activity,
    nearness,
    capacity,
    legal: legalScore(standing, intent.launchDate, need.doubts),
    maturity: maturityScore(date, intent.launchDate),
    wishes: wishesScore(history),
    novelty: noveltyScore(history),
    equity: equityScore(history),
  };
  const shared = offer.doc ? sharedWords(need.wanted, offer.doc, MOST_WORDS) : [];
  const remarks = [
    activityRemarks(fitOf(need, candidate), offer.activity.category, shared),
    nearnessRemarks({ share, km }, need.places),
    capacityRemarks(volumeOf(need, candidate), amount),
    legalRemarks(standing, intent.launchDate, need.doubts, day),
    maturityRemarks(date, intent.launchDate, day),
    historyRemarks(history),
  ];
  const score = rounded(scoreOf(components, weights));
  for (const name of componentNames) components[name] = rounded(components[name]);
  return {
    intentId: intent.id,
    supplierId,
    score,
    components,
    reasons: remarks.flatMap((each) => each.for),
    cautions: remarks.flatMap(({ against }) => against),
    activity: offer.position,
    share: rounded(share),
    ...(km === undefined ? {} : { km: Math.round(km * 10) / 10 }),
  };
};
