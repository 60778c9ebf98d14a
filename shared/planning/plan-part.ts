import type { Conflict } from "./bounds/tighten.ts";
import { validPart } from "./bounds/valid-part.ts";
import { describe, roundScore } from "./explain/describe.ts";
import type { Budget } from "./problem/budget.ts";
import type { Instance } from "./problem/instance.ts";
import { createRandom } from "./problem/random.ts";
import type { PlanResult } from "./problem/result.ts";
import { anneal } from "./search/anneal.ts";

import { createArrangement } from "./search/arrangement.ts";
import { arrangePenalties } from "./search/penalties.ts";

const PART_ITERATIONS = 20_000;

const scoreOfAll = (instance: Instance): number => {
  let score = 0;
  for (let m = 0; m < instance.meetings; m++) if (instance.required[m] === 0) score += instance.score[m] ?? 0;
  return roundScore(score);
};

/** An infeasible problem still gets a plan of the part that can take place. */
export const planPart = (
  instance: Instance,
  conflict: Conflict,
  seed: number,
  budget: Budget,
): PlanResult => {
  const arrangement = createArrangement(instance, arrangePenalties(instance));
  anneal(arrangement, arrangePenalties(instance), {
    iterations: PART_ITERATIONS,
    hot: 0.6,
    cold: 0.12,
    random: createRandom(seed),
    budget,
    onBest: () => false,
  });
  const slotOf = validPart(instance, arrangement.slots);
  return describe(instance, slotOf, {
    status: "infeasible",
    bounds: { breaks: 0, score: scoreOfAll(instance), shortfall: 0 },
    conflict,
    budget,
  });
};
