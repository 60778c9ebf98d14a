import type { Instance } from "../problem/instance.ts";

/** What each fault of a plan costs while it is searched for, where one break costs 1. */
export type Penalties = {
  break: number;
  /** Per idle slot inside somebody's day: breaks alone are a plateau, shorter ones are nearer to closing. */
  idle: number;
  /** Per meeting in a slot that is not allowed. */
  forbidden: number;
  /** Per meeting without a table. */
  overflow: number;
  /** Per pair of meetings in the wrong order. */
  order: number;
  /** Per break of one person above `mostBreaks` or below `leastBreaks`. */
  spread: number;
  mostBreaks: number;
  leastBreaks: number;
  /** Per meeting missing to a minimum. */
  shortfall: number;
  /** By meeting, for leaving it out. */
  unplaced: Float64Array;
};

/** Penalty of a fault at first, while all meetings are arranged; runs that end with faults raise it. */
export const LOWEST_FAULT = 6;

/** Penalties for placing meetings that are all required, with as few breaks as possible. */
export const arrangePenalties = (instance: Instance, fault = LOWEST_FAULT): Penalties => ({
  break: 1,
  idle: 0.15,
  forbidden: fault,
  overflow: fault,
  order: fault,
  // With no spread at all every break is one too many already: counting it again only makes moves harder.
  spread: instance.breakSpread === 0 ? 0 : 1,
  mostBreaks: instance.breakSpread,
  leastBreaks: 0,
  shortfall: 0,
  unplaced: Float64Array.from(instance.required, (required) => (required === 1 ? 2 * fault : 0)),
});

/** Penalties for giving places to a choice of meetings: breaks do not count, only what is in the way. */
export const placingPenalties = (instance: Instance): Penalties => ({
  break: 0,
  idle: 0,
  forbidden: 1.5,
  overflow: 1.5,
  order: 1.5,
  spread: 1,
  mostBreaks: instance.breakSpread,
  leastBreaks: 0,
  shortfall: 0,
  unplaced: Float64Array.from(instance.required, (required) => (required === 1 ? 2 : 0)),
});

/** Penalties for choosing among optional meetings while they are placed: scores count, from 0 to 1. */
export const choicePenalties = (instance: Instance): Penalties => {
  let top = 1e-9;
  for (let m = 0; m < instance.meetings; m++) top = Math.max(top, instance.score[m] ?? 0);
  return {
    break: 0,
    idle: 0,
    forbidden: 10,
    overflow: 10,
    order: 10,
    spread: 5,
    mostBreaks: instance.breakSpread,
    leastBreaks: 0,
    shortfall: 3,
    unplaced: Float64Array.from(instance.score, (score, m) =>
      instance.required[m] === 1 ? 20 : 1e-3 + score / top,
    ),
  };
};
