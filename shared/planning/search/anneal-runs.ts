import type { Budget } from "../problem/budget.ts";
import type { Instance } from "../problem/instance.ts";
import type { Random } from "../problem/random.ts";
import { anneal } from "./anneal.ts";
import { createArrangement } from "./arrangement.ts";
import type { Incumbent } from "./incumbent.ts";
import { arrangePenalties, LOWEST_FAULT } from "./penalties.ts";

/** The penalty of a fault grows while runs end with faults, and comes back. */
const HIGHEST_FAULT = 40;
const GROWS = 1.5;
const COMES_BACK = 1.2;
const HOT = 0.6;
const COLD = 0.12;
/** A run whose plan has more breaks than the best by more than this is no use: the solver does so much more then. */
const BEHIND = 2;

/** Runs of annealing, each from nothing or from a given plan, whose penalties adapt to how the runs before ended. */
export const createAnnealRuns = (
  instance: Instance,
  { random, budget, incumbent }: { random: Random; budget: Budget; incumbent: Incumbent },
) => {
  const { known, accept, isGood } = incumbent;
  let fault = LOWEST_FAULT;
  let attempt: Int32Array | undefined;
  return {
    /** Where the last run ended that found no valid plan, while none was known. */
    attempt: (): Int32Array | undefined => attempt,
    /** @returns the best plan of one run, if it is about as good as the best of all */
    run: (iterations: number, start?: Int32Array): Int32Array | undefined => {
      const penalties = arrangePenalties(instance, fault);
      const arrangement = createArrangement(instance, penalties);
      if (start) arrangement.load(start);
      let fewest = Number.POSITIVE_INFINITY;
      let plan: Int32Array | undefined;
      anneal(arrangement, penalties, {
        iterations,
        hot: HOT,
        cold: COLD,
        random,
        budget,
        onBest: ({ total, slots }) => {
          if (total.breaks < fewest) plan = slots.slice();
          fewest = Math.min(fewest, total.breaks);
          accept(slots, total.breaks, "recuit");
          return isGood();
        },
      });
      fault = arrangement.isValid()
        ? Math.max(LOWEST_FAULT, fault / COMES_BACK)
        : Math.min(HIGHEST_FAULT, fault * GROWS);
      if (!known.plan) attempt = arrangement.slots.slice();
      return fewest <= known.breaks + BEHIND ? plan : undefined;
    },
  };
};
