import type { Budget } from "../problem/budget.ts";
import type { Random } from "../problem/random.ts";
import type { Arrangement } from "./arrangement.ts";
import { createMoveDraws } from "./draw-moves.ts";
import { createInsertions } from "./insertions.ts";
import { createMeetingPools } from "./meeting-pools.ts";
import type { Penalties } from "./penalties.ts";

export type AnnealOptions = {
  iterations: number;
  hot: number;
  cold: number;
  random: Random;
  budget: Budget;
  /** Called when the placement is valid, which it may be many times; returns true to stop. */
  onBest: (arrangement: Arrangement) => boolean;
};

/** Of the proposals while meetings wait for a slot, insertions; the others are swaps. */
const INSERTIONS = 0.3;
/** Proposals between two changes of temperature, and between two looks at the budget: powers of two. */
const COOL_EVERY = 64;
const SPEND_EVERY = 1024;

/**
 * Simulated annealing (Kirkpatrick et al. 1983) on an arrangement, cooling geometrically from `hot` to `cold`
 * (in breaks). Two moves: exchange two slots along a Kempe chain (swaps.ts); insert an unplaced meeting, pushing
 * out at most the three that stand in its way (insertions.ts). draw-moves.ts says which are proposed.
 * Stops early when the budget is exhausted or `onBest` says so.
 *
 * @returns whether `onBest` stopped it
 */
export const anneal = (arrangement: Arrangement, penalties: Penalties, options: AnnealOptions): boolean => {
  const { random, budget } = options;
  const { slotOf, isAllowed, total, proposeSwap, applySwap } = arrangement;
  const pools = createMeetingPools(arrangement.slots, (m) => (penalties.unplaced[m] as number) > 0);
  const { placed, waiting } = pools;
  const { drawInsertion, drawSwap } = createMoveDraws(arrangement, pools, random);
  const { proposeInsertion, applyInsertion } = createInsertions(arrangement, penalties, pools);

  if (arrangement.isValid() && options.onBest(arrangement)) return true;
  if (placed.length + waiting.length === 0) return false;

  /** Each propose a move, and make it where it costs at most `limit`; answers whether it was made. */
  const tryInsertion = (limit: number): boolean => {
    const { meeting, target } = drawInsertion();
    if (isAllowed(meeting, target) === 0 || proposeInsertion(meeting, target) > limit) return false;
    applyInsertion(meeting, target);
    return true;
  };
  const trySwap = (limit: number): boolean => {
    const { meeting, target } = drawSwap();
    const slot = slotOf(meeting);
    if (slot < 0 || target === slot || isAllowed(meeting, target) === 0) return false;
    if (proposeSwap(meeting, target, limit) > limit) return false;
    applySwap();
    return true;
  };

  const cooling = (options.cold / options.hot) ** (COOL_EVERY / Math.max(COOL_EVERY, options.iterations));
  let temperature = options.hot;
  for (let step = 0; step < options.iterations; step++) {
    if ((step & (COOL_EVERY - 1)) === 0) temperature *= cooling;
    if ((step & (SPEND_EVERY - 1)) === 0) {
      budget.spend(SPEND_EVERY);
      if (budget.exhausted()) return false;
    }
    // Metropolis: a cost of d is accepted with probability exp(-d / temperature).
    const limit = -temperature * Math.log(random.next() + 1e-12);
    const isInsertion = waiting.length > 0 && (placed.length === 0 || random.next() < INSERTIONS);
    const isMade = isInsertion ? tryInsertion(limit) : trySwap(limit);
    if (isMade && total.requiredLeft === 0 && arrangement.isValid() && options.onBest(arrangement))
      return true;
  }
  return false;
};
