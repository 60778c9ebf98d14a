import { arrange } from "./arrange.ts";
import type { Budget } from "./budget.ts";
import { violations } from "./count.ts";
import { type Instance, requireExactly } from "./instance.ts";

/** Up to so many optional meetings, each choice of them is tried where the required ones alone cannot keep the spread. */
const MOST_CHOICES = 6;

/** Above this many meetings times slots, optional meetings are not tried one by one. */
const LARGEST_TRIAL = 20_000;

/**
 * Places for the required meetings alone; `impossible` where it is proved that there are none, with optional meetings
 * or without. An optional meeting never makes room, but it may give somebody the break that keeps the spread: a
 * spread that the required meetings alone cannot keep proves nothing.
 */
export const placeRequired = (
  instance: Instance,
  { seed, budget }: { seed: number; budget: Budget },
): { slotOf?: Int32Array; impossible: boolean } => {
  const alone = requireExactly(instance, (m) => instance.required[m] === 1);
  const options = { seed, budget, least: new Int32Array(instance.people), goal: Number.POSITIVE_INFINITY };
  const { impossible, slotOf } = arrange(alone, options);
  if (slotOf || !impossible) return slotOf ? { slotOf, impossible } : { impossible };
  if (!Number.isFinite(instance.breakSpread)) return { impossible };
  if (arrange({ ...alone, breakSpread: Number.POSITIVE_INFINITY }, options).impossible) return { impossible };
  const helped = placeHelped(instance, options);
  return helped ? { slotOf: helped, impossible: false } : { impossible: false };
};

/** Places for the required meetings with some optional ones that let them keep the spread, fewest first, where there are few. */
const placeHelped = (
  instance: Instance,
  options: Omit<Parameters<typeof arrange>[1], "start">,
): Int32Array | undefined => {
  const optional = [...instance.required.keys()].filter((m) => instance.required[m] === 0);
  if (optional.length > MOST_CHOICES) return undefined;
  const choices = Array.from({ length: 2 ** optional.length - 1 }, (_, k) =>
    optional.filter((_, bit) => ((k + 1) >> bit) & 1),
  ).sort((a, b) => a.length - b.length);
  for (const choice of choices) {
    if (options.budget.exhausted()) return undefined;
    const together = requireExactly(instance, (m) => instance.required[m] === 1 || choice.includes(m));
    const { slotOf } = arrange(together, options);
    if (slotOf) return slotOf;
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
