import type { Instance } from "../problem/instance.ts";

/** Orders that may be asked of a plan without loss, because of exchanges that turn plans into plans as good. */
export type Symmetry = {
  /** `[earlier, later]` pairs of meetings. */
  pairs: [number, number][];
  /** A meeting that may be asked to take place in the first half of the day. */
  early: number | undefined;
  /** The same plan with people exchanged, and the day reversed if need be, so that it respects those orders. */
  canonical: (slotOf: ArrayLike<number>) => Int32Array;
};

/** Whether the day may be read backwards. */
const isReversible = (instance: Instance): boolean => {
  const { slots, allowed } = instance;
  for (let m = 0; m < instance.meetings; m++) {
    if (instance.required[m] === 0) continue;
    if ((instance.before[m] ?? []).length > 0) return false;
    for (let t = 0; 2 * t < slots; t++)
      if (allowed[m * slots + t] !== allowed[m * slots + slots - 1 - t]) return false;
  }
  return true;
};

/**
 * Where several people meet the same others under the same conditions, exchanging two of them changes
 * nothing: so their meetings with one of those others (the first one) can be asked to come in a fixed order,
 * which spares the search all permutations. Real events have many such people: those who meet only the host,
 * colleagues with the same wishes. And where the whole day may be read backwards, a meeting of two people
 * who are not exchangeable can be asked to come in its first half.
 */
export const symmetryOf = (instance: Instance): Symmetry => {
  const { slots, allowed } = instance;
  const isPlain = (m: number) =>
    (instance.before[m] ?? []).length === 0 &&
    (instance.after[m] ?? []).length === 0 &&
    instance.groupsOf[m] === undefined;
  const classes = new Map<string, { person: number; meetings: number[] }[]>();
  for (let person = 0; person < instance.people; person++) {
    const own = (instance.meetingsOf[person] ?? []).filter((m) => instance.required[m] === 1);
    if (own.length === 0 || !own.every(isPlain)) continue;
    const described = own
      .map((m) => ({
        m,
        other: (instance.first[m] ?? 0) + (instance.second[m] ?? 0) - person,
        when: allowed.subarray(m * slots, (m + 1) * slots).join(""),
      }))
      .sort((a, b) => a.other - b.other || (a.when < b.when ? -1 : a.when > b.when ? 1 : a.m - b.m));
    const key = described.map(({ other, when }) => `${other}:${when}`).join("|");
    const alike = classes.get(key) ?? [];
    alike.push({ person, meetings: described.map(({ m }) => m) });
    classes.set(key, alike);
  }
  const pairs: [number, number][] = [];
  const exchangeable = new Set<number>();
  for (const alike of classes.values())
    for (let k = 1; k < alike.length; k++) {
      const [one, next] = [alike[k - 1], alike[k]];
      if (!one || !next) continue;
      exchangeable.add(one.person).add(next.person);
      pairs.push([one.meetings[0] ?? 0, next.meetings[0] ?? 0]);
    }
  const early = isReversible(instance)
    ? [...instance.required.keys()].find(
        (m) =>
          instance.required[m] === 1 &&
          !exchangeable.has(instance.first[m] ?? 0) &&
          !exchangeable.has(instance.second[m] ?? 0),
      )
    : undefined;
  const canonical = (slotOf: ArrayLike<number>): Int32Array => {
    const plan = Int32Array.from(slotOf);
    const at = (m: number | undefined): number => plan[m ?? 0] ?? -1;
    if (early !== undefined && 2 * at(early) + 1 > slots)
      for (let m = 0; m < plan.length; m++) if (at(m) >= 0) plan[m] = slots - 1 - at(m);
    for (const alike of classes.values()) {
      if (alike.length < 2) continue;
      const days = alike.map(({ meetings }) => meetings.map(at)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
      alike.forEach(({ meetings }, k) => {
        meetings.forEach((m, index) => {
          plan[m] = days[k]?.[index] ?? -1;
        });
      });
    }
    return plan;
  };
  return { pairs, early, canonical };
};
