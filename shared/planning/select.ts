import { anneal } from "./anneal.ts";
import { createArrangement, type Weights } from "./arrangement.ts";
import type { Budget } from "./budget.ts";
import { count } from "./count.ts";
import type { Instance } from "./instance.ts";
import { createRandom } from "./random.ts";

export type Selection = {
  slotOf: Int32Array;
  bounds: { score: number; shortfall: number };
  /** Whether the bounds are reached, so that no plan does better on required meetings, shortfall and score. */
  proved: boolean;
};

/** Chooses the optional meetings to place: first version, annealing on the score. */
export const select = (instance: Instance, options: { seed: number; budget: Budget }): Selection => {
  const scores = [...instance.score].sort((a, b) => b - a);
  const top = scores[0] || 1;
  const weights: Weights = {
    break: 0,
    idle: 0,
    forbidden: 10,
    overflow: 10,
    order: 10,
    spread: 2,
    mostBreaks: instance.breakSpread,
    leastBreaks: 0,
    shortfall: 3,
    unplaced: Float64Array.from(instance.score, (score, m) =>
      instance.required[m] === 1 ? 20 : 1e-9 + score / top,
    ),
  };
  const arrangement = createArrangement(instance, weights);
  let best = arrangement.slots.slice();
  anneal(arrangement, weights, {
    iterations: 300_000,
    hot: 0.5,
    cold: 0.01,
    random: createRandom(options.seed),
    budget: options.budget,
    onBest: ({ slots }) => {
      best = slots.slice();
      return false;
    },
  });
  if (arrangement.isValid()) best = arrangement.slots.slice();
  const counted = count(instance, best);
  let score = 0;
  for (let m = 0; m < instance.meetings; m++) if (instance.required[m] === 0) score += instance.score[m] ?? 0;
  return {
    slotOf: best,
    bounds: { score, shortfall: 0 },
    proved: counted.shortfall === 0 && counted.score === score,
  };
};
