import { type ActivityFit, activityScore } from "./components/activity.ts";
import { capacityScore } from "./components/capacity.ts";
import { equityScore, noveltyScore, wishesScore } from "./components/history.ts";
import { legalScore } from "./components/legal.ts";
import { maturityScore } from "./components/maturity.ts";
import { nearnessScore } from "./components/nearness.ts";
import type { Need } from "./need.ts";
import type { Offer, Pool } from "./pool.ts";
import type { CategoryFit } from "./rules/covers-category.ts";
import type { Standing } from "./rules/has-standing.ts";
import { wordFit } from "./text-fit.ts";
import { type Components, scoreOf, type Weights } from "./weights.ts";

/** An offer that meets every hard condition, with what its score needs. */
export type Candidate = { offer: Offer; fit: CategoryFit; share: number; standing: Standing };

/** At least one offer, all of one supplier. */
export type Candidates = [Candidate, ...Candidate[]];

/** A supplier scored by the one of its offers that answers best. */
export type Scored = {
  supplierId: string;
  candidate: Candidate;
  activityFit: ActivityFit;
  km: number | undefined;
  components: Components;
  score: number;
};

/** The present day, and how the components weigh. */
export type Setting = { date: string; weights: Weights };

/** The yearly euros that an offer can take on, and those of the need. */
export const volumeOf = ({ intent }: Need, { offer }: Candidate) => ({
  capacity: offer.activity.yearlyCapacity,
  amount: intent.yearlyAmount,
});

/** What a supplier's offers differ by; the rest of the score is the same for all of them. */
const scoreOffer = (need: Need, candidate: Candidate, km: number | undefined, weights: Weights) => {
  const { offer, fit, share } = candidate;
  const activityFit: ActivityFit = {
    fit,
    words: offer.doc && wordFit(need.wanted, offer.doc),
    cpv: need.cpvFit(offer.activity.category),
  };
  const activity = activityScore(activityFit);
  const nearness = nearnessScore({ share, km });
  const capacity = capacityScore(volumeOf(need, candidate));
  const worth = weights.activity * activity + weights.nearness * nearness + weights.capacity * capacity;
  return { candidate, activityFit, activity, nearness, capacity, worth };
};

/** Scores a supplier for a need. */
export const scoreSupplier = (
  pool: Pool,
  need: Need,
  [first, ...others]: Candidates,
  { date, weights }: Setting,
): Scored => {
  const km = need.kmFrom(first.offer.supplier);
  const best = others
    .map((other) => scoreOffer(need, other, km, weights))
    .reduce((top, other) => (other.worth > top.worth ? other : top), scoreOffer(need, first, km, weights));
  const supplierId = pool.suppliers[first.offer.supplier]?.id ?? "";
  const history = need.history(supplierId);
  const { launchDate } = need.intent;
  const components: Components = {
    activity: best.activity,
    nearness: best.nearness,
    capacity: best.capacity,
    legal: legalScore(best.candidate.standing, launchDate, need.doubts),
    maturity: maturityScore(date, launchDate),
    wishes: wishesScore(history),
    novelty: noveltyScore(history),
    equity: equityScore(history),
  };
  const { candidate, activityFit } = best;
  return { supplierId, candidate, activityFit, km, components, score: scoreOf(components, weights) };
};
