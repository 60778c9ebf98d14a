import type { Instance } from "../problem/instance.ts";

const MOST_STEPS = 100_000;

/**
 * The least number of breaks in the day of one person, whatever the others do: tries one run of busy slots,
 * then two, and so on, walking through the slots and keeping a matching between the slots taken and the
 * meetings; a slot that no meeting can be moved to fill ends the attempt. Where that takes too long, the
 * number reached so far is returned, which is still a lower bound. Those who come with several have no breaks.
 */
export const leastBreaks = (instance: Instance, person: number): number => {
  const { slots, allowed } = instance;
  const own = (instance.meetingsOf[person] ?? []).filter((m) => instance.required[m] === 1);
  const need = own.length;
  if (need < 2 || (instance.capacity[person] ?? 1) > 1) return 0;
  const can = (k: number, t: number): boolean => allowed[(own[k] as number) * slots + t] === 1;
  const slotOf = new Int32Array(need).fill(-1);
  const usable = new Uint8Array(slots);
  const forced = new Uint8Array(slots);
  for (let k = 0; k < need; k++) {
    let only = -1;
    let number = 0;
    for (let t = 0; t < slots; t++) {
      if (!can(k, t)) continue;
      usable[t] = 1;
      only = t;
      number++;
    }
    if (number === 1) forced[only] = 1;
  }

  let steps = 0;
  const tried = new Uint8Array(need);
  /** Finds a meeting for slot t, moving others among the slots already taken. */
  const fill = (t: number): boolean => {
    for (let k = 0; k < need; k++) {
      if (tried[k] === 1 || !can(k, t)) continue;
      tried[k] = 1;
      if ((slotOf[k] as number) < 0 || fill(slotOf[k] as number)) {
        slotOf[k] = t;
        return true;
      }
    }
    return false;
  };
  /** Whether the slots from t on can take `left` more meetings in `runs` more runs, or in the one that is open. */
  const search = (t: number, left: number, runs: number, open: boolean): boolean => {
    if (++steps > MOST_STEPS) return true;
    if (left === 0) {
      for (let later = t; later < slots; later++) if (forced[later] === 1) return false;
      return true;
    }
    if (slots - t < left) return false;
    if (usable[t] === 1 && (open || runs > 0)) {
      const kept = slotOf.slice();
      tried.fill(0);
      if (fill(t) && search(t + 1, left - 1, open ? runs : runs - 1, true)) return true;
      slotOf.set(kept);
    }
    if (forced[t] === 1) return false;
    return (runs > 0 || left === 0) && search(t + 1, left, runs, false);
  };

  for (let runs = 1; runs < need; runs++) {
    slotOf.fill(-1);
    if (search(0, need, runs, false)) return runs - 1;
  }
  return need - 1;
};
