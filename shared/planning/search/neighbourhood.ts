import type { Random } from "../problem/random.ts";

/**
 * Which meetings of a plan may change while the others stay, for large neighbourhood search (Shaw 1998): all
 * those of some slots, drawn at random. Measured to bring more than consecutive slots, the days of people who
 * meet each other, or meetings drawn one by one.
 *
 * @param slotOf the plan: slot by meeting, or -1
 * @param share of the slots to free, from 0 to 1
 * @returns 1 for each meeting that may move
 */
export const neighbourhood = (
  slotOf: ArrayLike<number>,
  slots: number,
  random: Random,
  share: number,
): Uint8Array => {
  const wanted = Math.min(slots, Math.max(2, Math.round(share * slots)));
  const freed = new Set<number>();
  while (freed.size < wanted) freed.add(random.below(slots));
  return Uint8Array.from(slotOf, (t) => (freed.has(t) ? 1 : 0));
};
