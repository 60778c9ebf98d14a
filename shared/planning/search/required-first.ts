import { violations } from "../bounds/count.ts";
import type { Budget } from "../problem/budget.ts";
import { type Instance, requireExactly } from "../problem/instance.ts";
import { type ArrangeOptions, arrange } from "./arrange.ts";

/** Up to so many optional meetings, each choice of them is tried where the required ones alone cannot keep the spread. */
const MOST_TRIED = 6;

/** Above this many meetings times slots, optional meetings are not tried one by one. */
const LARGEST_TRIAL = 20_000;

/**
 * Places for the required meetings, alone or, where only that keeps the spread, with some of a few optional ones;
 * `impossible` where it is proved that there are none, with optional meetings or without. An optional meeting never
 * makes room, but it may give somebody the break that keeps the spread: a spread that the required meetings alone
 * cannot keep proves nothing.
 */
export const placeRequired = (
  instance: Instance,
  { seed, budget }: { seed: number; budget: Budget },
): { slotOf?: Int32Array; impossible: boolean } => {
  const alone = requireExactly(instance, (m) => instance.required[m] === 1);
  const options = { seed, budget, least: new Int32Array(instance.people), goal: Number.POSITIVE_INFINITY };
  const { impossible, slotOf } = arrange(alone, options);
  if (slotOf) return { slotOf, impossible };
  if (!impossible || !Number.isFinite(instance.breakSpread)) return { impossible };
  const freely = arrange({ ...alone, breakSpread: Number.POSITIVE_INFINITY }, options);
  if (freely.impossible) return { impossible };
  const beside = placeBeside(instance, options);
  return { ...(beside ? { slotOf: beside } : {}), impossible: false };
};

/** Places for the required meetings with as few optional ones as keep the spread, where there are few to choose from. */
const placeBeside = (instance: Instance, options: ArrangeOptions): Int32Array | undefined => {
  const optional = [...instance.required.keys()].filter((m) => instance.required[m] === 0);
  if (optional.length > MOST_TRIED) return undefined;
  const choices = Array.from({ length: 2 ** optional.length }, (_, set) =>
    optional.filter((_, bit) => (set >> bit) & 1),
  ).sort((a, b) => a.length - b.length);
  for (const choice of choices.slice(1)) {
    const { slotOf } = arrange(
      requireExactly(instance, (m) => instance.required[m] === 1 || choice.includes(m)),
      options,
    );
    // The arrangement takes its meetings for granted, and does not ask whether somebody has more than their maximum.
    if (slotOf && violations(instance, slotOf).length === 0) return slotOf;
    if (options.budget.exhausted()) return undefined;
  }
  return undefined;
};

/** The placement with the optional meetings that fit beside it without breaking any constraint, best first. */
export const addOptional = (instance: Instance, start: Int32Array): Int32Array => {
  const slotOf = start.slice();
  if (instance.meetings * instance.slots > LARGEST_TRIAL) return slotOf;
  const optional = [...slotOf.keys()].filter((m) => instance.required[m] === 0);
  optional.sort((a, b) => (instance.score[b] ?? 0) - (instance.score[a] ?? 0) || a - b);
  for (const m of optional)
    for (let t = 0; t < instance.slots && (slotOf[m] ?? -1) < 0; t++) {
      slotOf[m] = t;
      if (violations(instance, slotOf).length > 0) slotOf[m] = -1;
    }
  return slotOf;
};
