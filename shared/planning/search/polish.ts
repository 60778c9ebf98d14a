import type { Budget } from "../problem/budget.ts";
import type { Instance } from "../problem/instance.ts";
import { createRandom } from "../problem/random.ts";
import { anneal } from "./anneal.ts";
import { createArrangement } from "./arrangement.ts";
import { arrangePenalties } from "./penalties.ts";

export type PolishOptions = {
  seed: number;
  budget: Budget;
  /** Whether to go on until the budget ends; otherwise one run, of a length that the number of meetings sets. */
  untilLimit: boolean;
  /** Called with the first number of breaks, then with each that is a good deal smaller. */
  onProgress: (breaks: number) => void;
};

/** Faults cost this many breaks: few ways round lead through one, as the start has none. */
const FAULT = 6;
const HOT = 0.5;
const COLD = 0.12;
/** Four times as many would close a fifth to a third of the breaks left, on generated days of 40 × 40. */
const PROPOSALS_PER_MEETING = 400;
const SHORTEST_RUN = 16_384;
const LONGEST_FIRST_RUN = 2_000_000;
const LONGEST_RUN = 8_388_608;
const WORTH_REPORTING = 0.95;
/** A smaller part of the breaks is not worth copying the whole plan each time. */
const TOO_LITTLE = 0.0005;

/**
 * Moves meetings that all have a place already to slots with fewer breaks, by annealing alone. This is for
 * plans that leave optional meetings out: there no number of breaks but 0 can be proved to be the least,
 * since another choice of equal score might have fewer. So there is no proof to work for, and no end but a
 * limit: the first run is where most is gained.
 */
export const polish = (instance: Instance, start: Int32Array, options: PolishOptions): Int32Array => {
  const { budget } = options;
  const random = createRandom(options.seed);
  const penalties = arrangePenalties(instance, FAULT);
  const placed = start.reduce((sum, t) => sum + (t >= 0 ? 1 : 0), 0);
  const best = start.slice();
  let breaks = Number.POSITIVE_INFINITY;
  let reported = Number.POSITIVE_INFINITY;
  let iterations = Math.min(LONGEST_FIRST_RUN, Math.max(SHORTEST_RUN, PROPOSALS_PER_MEETING * placed));
  for (;;) {
    const arrangement = createArrangement(instance, penalties);
    arrangement.load(best);
    anneal(arrangement, penalties, {
      iterations,
      hot: HOT,
      cold: COLD,
      random,
      budget,
      onBest: ({ total, slots }) => {
        if (total.breaks >= breaks * (1 - TOO_LITTLE)) return false;
        best.set(slots);
        breaks = total.breaks;
        if (breaks <= WORTH_REPORTING * reported) {
          reported = breaks;
          options.onProgress(breaks);
        }
        return breaks === 0;
      },
    });
    if (breaks === 0 || !options.untilLimit || budget.exhausted()) return best;
    iterations = Math.min(LONGEST_RUN, 2 * iterations);
  }
};
