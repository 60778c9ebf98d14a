import { anneal } from "./anneal.ts";
import { createArrangement, type Weights } from "./arrangement.ts";
import type { Budget } from "./budget.ts";
import type { Instance } from "./instance.ts";
import { createRandom } from "./random.ts";

export type Arranged = {
  /** The best valid placement of all required meetings, if one was found. */
  slotOf?: Int32Array;
  breaks: number;
  /** The least faulty placement otherwise. */
  attempt: Int32Array;
};

export type ArrangeOptions = {
  seed: number;
  budget: Budget;
  /** Breaks that no plan can go below: reaching it ends the search. */
  bound: number;
  start?: Int32Array | undefined;
  onBest?: (breaks: number) => void;
};

const FIRST_RUN = 16_384;
const LONGEST_RUN = 4_194_304;

/**
 * Places the required meetings with as few breaks as possible: annealing in runs of doubling length, every
 * other one from the best plan so far.
 */
export const arrange = (instance: Instance, options: ArrangeOptions): Arranged => {
  const { budget } = options;
  const random = createRandom(options.seed);
  const weights = arrangeWeights(instance);
  let slotOf: Int32Array | undefined;
  let breaks = Number.POSITIVE_INFINITY;
  let attempt = options.start ?? new Int32Array(instance.meetings).fill(-1);
  for (let run = 0, iterations = FIRST_RUN; ; run++, iterations = Math.min(LONGEST_RUN, iterations * 2)) {
    const arrangement = createArrangement(instance, weights);
    const from = run === 0 ? options.start : run % 2 === 1 ? slotOf : undefined;
    if (from) arrangement.load(from);
    if (arrangement.isValid() && arrangement.total.breaks < breaks) {
      slotOf = arrangement.slots.slice();
      breaks = arrangement.total.breaks;
    }
    if (breaks <= options.bound) break;
    anneal(arrangement, weights, {
      iterations,
      hot: 0.6,
      cold: 0.12,
      random,
      budget,
      onBest: ({ total, slots }) => {
        if (total.breaks < breaks) {
          breaks = total.breaks;
          slotOf = slots.slice();
          options.onBest?.(breaks);
        }
        return breaks <= options.bound;
      },
    });
    if (!slotOf) attempt = arrangement.slots.slice();
    if (breaks <= options.bound || budget.exhausted()) break;
  }
  return slotOf ? { slotOf, breaks, attempt: slotOf } : { breaks, attempt };
};

/** Costs for placing meetings that are all required: a break is 1, a fault about 3. */
export const arrangeWeights = (instance: Instance): Weights => ({
  break: 1,
  idle: 0.15,
  forbidden: 3,
  overflow: 3,
  order: 3,
  spread: 2,
  mostBreaks: instance.breakSpread,
  leastBreaks: 0,
  shortfall: 0,
  unplaced: Float64Array.from(instance.required, (required) => (required === 1 ? 6 : 0)),
});
