import { amountInAYear } from "../law/need-value.ts";
import { type ActivityFit, activityScore } from "./components/activity.ts";
import { capacityScore } from "./components/capacity.ts";
import { equityScore, noveltyScore, wishesScore } from "./components/history.ts";
import { legalScore } from "./components/legal.ts";
import { maturityScore } from "./components/maturity.ts";
import { nearnessScore } from "./components/nearness.ts";
import type { Need } from "./need.ts";
import type { Offer, Pool } from "./pool.ts";
import type { CategoryFit } from "./rules/covers-category.ts";
import type { Eligibility } from "./rules/is-eligible.ts";
import { wordFit } from "./text-fit.ts";
import { type Components, scoreOf, type Weights } from "./world/weights.ts";

/** An offer that meets every hard condition, with the data for its score. */
export type Candidate = { offer: Offer; fit: CategoryFit; share: number; eligibility: Eligibility };

/** At least one candidate, all of one supplier. */
export type Candidates = [Candidate, ...Candidate[]];

/** A supplier with the score of their best offer. */
export type Scored = {
  supplierId: string;
  candidate: Candidate;
  activityFit: ActivityFit;
  km: number | undefined;
  components: Components;
  score: number;
};

/** Today's date, and the weights of the components. */
export type Setting = { date: string; weights: Weights };

/** The supplier's capacity and the need's amount, in euros a year. */
export const volumeOf = ({ intent }: Need, { offer }: Candidate) => ({
  capacity: offer.activity.yearlyCapacity,
  amount: amountInAYear({
    yearlyAmount: intent.yearlyAmount ?? undefined,
    totalAmount: intent.totalAmount ?? undefined,
    durationMonths: intent.durationMonths ?? undefined,
  }),
});

/** The part of the score that differs between a supplier's offers. */
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
    legal: legalScore(best.candidate.eligibility, launchDate, need.doubts),
    maturity: maturityScore(date, launchDate),
    wishes: wishesScore(history),
    novelty: noveltyScore(history),
    equity: equityScore(history),
  };
  const { candidate, activityFit } = best;
  return { supplierId, candidate, activityFit, km, components, score: scoreOf(components, weights) };
};
