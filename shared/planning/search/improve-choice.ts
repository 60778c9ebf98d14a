import type { Budget } from "../problem/budget.ts";
import type { Instance } from "../problem/instance.ts";
import type { Random } from "../problem/random.ts";
import { anneal } from "./anneal.ts";
import { createArrangement } from "./arrangement.ts";
import { choicePenalties } from "./penalties.ts";

const ITERATIONS = 1_000_000;
const HOT = 0.3;
const COLD = 0.003;
/** Valid placements come one after the other and are much alike: one in so many is looked at. */
const LOOK_EVERY = 64;

/**
 * Anneals with all candidates, chosen or not, so that those of large scores take the places of others.
 *
 * @returns the best valid placement seen, or `start` where none was
 */
export const improveChoice = (
  instance: Instance,
  start: Int32Array,
  budget: Budget,
  random: Random,
): Int32Array => {
  const penalties = choicePenalties(instance);
  const { shortfall, unplaced } = penalties;
  const arrangement = createArrangement(instance, penalties);
  arrangement.load(start);
  let best: Int32Array | undefined;
  let bestValue = Number.NEGATIVE_INFINITY;
  const worth = (slots: Int32Array): number => {
    let value = -shortfall * arrangement.total.shortfall;
    for (let m = 0; m < instance.meetings; m++) if ((slots[m] as number) >= 0) value += unplaced[m] as number;
    return value;
  };
  let calls = 0;
  anneal(arrangement, penalties, {
    iterations: ITERATIONS,
    hot: HOT,
    cold: COLD,
    random,
    budget,
    onBest: ({ slots }) => {
      if (++calls % LOOK_EVERY !== 0) return false;
      const value = worth(slots);
      if (value > bestValue) {
        bestValue = value;
        best = slots.slice();
      }
      return false;
    },
  });
  return best ?? start;
};
