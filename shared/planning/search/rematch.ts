import type { Instance } from "../problem/instance.ts";
import { bestMatching } from "./assignment.ts";

/**
 * Improves a choice of meetings between two sides: one slot after the other is emptied and filled again by the
 * best matching of its meetings and those not placed, until a whole round gains nothing. Required meetings,
 * those of a group and everything tied to an order stay where they are; when the spread of breaks is limited,
 * nothing is touched.
 *
 * @param side 0 or 1 by person
 * @param may further limits: which meetings may be touched, and how many tables each slot has
 */
export const rematchSlots = (
  instance: Instance,
  side: Uint8Array,
  start: Int32Array,
  may: { touch: (m: number) => boolean; tables: (t: number) => number } = {
    touch: () => true,
    tables: () => instance.tables,
  },
): Int32Array => {
  const { slots, people, first, second, allowed } = instance;
  const slotOf = start.slice();
  if (Number.isFinite(instance.breakSpread)) return slotOf;
  const left = (m: number): number => (side[first[m] as number] === 0 ? first[m] : second[m]) as number;
  const right = (m: number): number => (side[first[m] as number] === 0 ? second[m] : first[m]) as number;
  const isLoose = (m: number): boolean =>
    may.touch(m) &&
    instance.required[m] === 0 &&
    instance.groupsOf[m] === undefined &&
    (instance.before[m] ?? []).length === 0 &&
    (instance.after[m] ?? []).length === 0;
  const loose = [...slotOf.keys()].filter(isLoose);
  let top = 0;
  for (const m of loose) top = Math.max(top, instance.score[m] as number);
  const lackWorth = (top + 1e-6) * (people + 3);

  const held = new Int32Array(people);
  const shift = (m: number, by: number): void => {
    held[left(m)] = (held[left(m)] as number) + by;
    held[right(m)] = (held[right(m)] as number) + by;
  };
  slotOf.forEach((t, m) => {
    if (t >= 0) shift(m, 1);
  });
  const lack = (p: number): number =>
    (held[p] as number) < (instance.minMeetings[p] as number) ? lackWorth : 0;
  const gainOf = (m: number): number => (instance.score[m] as number) + lack(left(m)) + lack(right(m));
  const hasRoom = (p: number): boolean => (held[p] as number) < (instance.maxMeetings[p] as number);

  for (let calm = 0, t = 0; calm < slots; calm++, t = (t + 1) % slots) {
    const before = loose.filter((m) => slotOf[m] === t);
    for (const m of before) shift(m, -1);
    const taken = new Set<number>();
    let fixed = 0;
    slotOf.forEach((slot, m) => {
      if (slot !== t || isLoose(m)) return;
      fixed++;
      taken.add(left(m)).add(right(m));
    });
    const open = loose.filter(
      (m) =>
        allowed[m * slots + t] === 1 &&
        ((slotOf[m] as number) < 0 || slotOf[m] === t) &&
        !taken.has(left(m)) &&
        !taken.has(right(m)) &&
        hasRoom(left(m)) &&
        hasRoom(right(m)),
    );
    const edges = bestMatching(
      { left: open.map(left), right: open.map(right), gain: open.map(gainOf) },
      people,
      people,
      may.tables(t) - fixed,
    );
    const after = [...edges].filter((e) => e >= 0).map((e) => open[e] as number);
    const total = (meetings: readonly number[]) => meetings.reduce((sum, m) => sum + gainOf(m), 0);
    const isBetter = total(after) > total(before) + 1e-9;
    for (const m of before) slotOf[m] = -1;
    for (const m of isBetter ? after : before) {
      slotOf[m] = t;
      shift(m, 1);
    }
    if (isBetter) calm = -1;
  }
  return slotOf;
};
