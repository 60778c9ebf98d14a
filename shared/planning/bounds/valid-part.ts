import type { Instance } from "../problem/instance.ts";
import { createOccupancy } from "../problem/occupancy.ts";
import { count, spreadOf } from "./count.ts";

/**
 * The part of a placement that breaks no hard constraint: meetings enter one by one, required ones first,
 * where nothing is in their way; those left out are then tried in every slot; at last meetings at the edges
 * of the most broken days leave until the spread of breaks is respected.
 */
export const validPart = (instance: Instance, wish: ArrayLike<number>): Int32Array => {
  const { slots, tables } = instance;
  const slotOf = new Int32Array(instance.meetings).fill(-1);
  const occupancy = createOccupancy(instance);
  const load = new Int32Array(slots);
  const held = new Int32Array(instance.people);
  const fits = (m: number, t: number): boolean =>
    t >= 0 &&
    instance.allowed[m * slots + t] === 1 &&
    (load[t] ?? 0) < tables &&
    (held[instance.first[m] ?? 0] ?? 0) < (instance.maxMeetings[instance.first[m] ?? 0] ?? 0) &&
    (held[instance.second[m] ?? 0] ?? 0) < (instance.maxMeetings[instance.second[m] ?? 0] ?? 0) &&
    occupancy.fits(m, t) &&
    (instance.before[m] ?? []).every((b) => (slotOf[b] ?? -1) < t) &&
    (instance.after[m] ?? []).every((a) => (slotOf[a] ?? -1) < 0 || (slotOf[a] ?? -1) > t);
  const place = (m: number, t: number, by: 1 | -1) => {
    slotOf[m] = by === 1 ? t : -1;
    load[t] = (load[t] ?? 0) + by;
    for (const p of [instance.first[m] ?? 0, instance.second[m] ?? 0]) held[p] = (held[p] ?? 0) + by;
    occupancy.put(m, t, by);
  };

  const byRank = [...slotOf.keys()].sort(
    (a, b) =>
      (instance.required[b] ?? 0) - (instance.required[a] ?? 0) ||
      (instance.score[b] ?? 0) - (instance.score[a] ?? 0) ||
      a - b,
  );
  for (const m of byRank) if (fits(m, wish[m] ?? -1)) place(m, wish[m] ?? 0, 1);
  for (const m of byRank) {
    if ((slotOf[m] ?? -1) >= 0) continue;
    for (let t = 0; t < slots; t++)
      if (fits(m, t)) {
        place(m, t, 1);
        break;
      }
  }

  for (;;) {
    const { breaksOf } = count(instance, slotOf);
    if (spreadOf(breaksOf) <= instance.breakSpread) return slotOf;
    const most = breaksOf.reduce((best, breaks, p) => (breaks > (breaksOf[best] ?? 0) ? p : best), 0);
    const day = (instance.meetingsOf[most] ?? [])
      .filter((m) => (slotOf[m] ?? -1) >= 0)
      .sort((a, b) => (slotOf[a] ?? 0) - (slotOf[b] ?? 0));
    const [early, late] = [day[0] ?? 0, day.at(-1) ?? 0];
    const leaving = (instance.required[late] ?? 0) <= (instance.required[early] ?? 0) ? late : early;
    place(leaving, slotOf[leaving] ?? 0, -1);
  }
};
