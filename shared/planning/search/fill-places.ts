import type { Instance } from "../problem/instance.ts";
import { createOccupancy } from "../problem/occupancy.ts";

/** A day in which some meetings keep their places, and others look for one. */
export type Filling = {
  instance: Instance;
  /** Slot of each meeting that keeps its place, else -1. */
  kept: Int32Array;
  candidates: readonly number[];
  /** Where a candidate was until now and could stay, else -1. */
  home: Int32Array;
  /** 1 for the slots to come. */
  open: Uint8Array;
  /** Tables by slot. */
  tables: ArrayLike<number>;
  /** Added to a score, to prefer one of two that are equal. */
  bonus: (m: number) => number;
  /** A placement that is known already: the answer is at least as good. */
  start?: Int32Array | undefined;
};

/** What a placement is worth: compared by rank first, then by score. */
type Worth = { rank: number; score: number };

const TOLERANCE = 1e-9;

const isWorthMore = (a: Worth, b: Worth): boolean =>
  a.rank > b.rank || (a.rank === b.rank && a.score > b.score + TOLERANCE);

/** Places looked at before the search is cut short: about ten milliseconds. */
const MOST_WORK = 200_000;

/**
 * Gives places to candidates without moving anything else, in the order of what matters on the day: most required
 * meetings, most meetings where they were, least shortfall, largest score. Branch and bound: candidates are
 * taken in the order of what they are worth at most, each in every slot that it fits and left out; a branch
 * ends where the candidates that still fit somewhere, as many as there are tables left, cannot make up for the
 * best placement. Exact unless it is cut short.
 */
export const fillPlaces = (filling: Filling): { slotOf: Int32Array; exact: boolean } => {
  const { instance, kept, home, open } = filling;
  const { slots, people, first, second, allowed } = instance;
  const slotOf = kept.slice();
  const occupancy = createOccupancy(instance);
  const room = Int32Array.from({ length: slots }, (_, t) => (open[t] === 1 ? (filling.tables[t] ?? 0) : 0));
  const held = new Int32Array(people);
  const put = (m: number, t: number, by: 1 | -1): void => {
    slotOf[m] = by === 1 ? t : -1;
    room[t] = (room[t] as number) - by;
    occupancy.put(m, t, by);
    for (const p of [first[m] as number, second[m] as number]) held[p] = (held[p] as number) + by;
  };
  kept.forEach((t, m) => {
    if (t >= 0) put(m, t, 1);
  });
  const placedBy = (p: number): boolean => (held[p] as number) < (instance.maxMeetings[p] as number);
  let work = 0;
  const spent = () => work >= MOST_WORK;
  const fits = (m: number, t: number): boolean =>
    (room[t] as number) > 0 &&
    allowed[m * slots + t] === 1 &&
    occupancy.fits(m, t) &&
    (instance.before[m] ?? []).every((b) => (slotOf[b] as number) < t) &&
    (instance.after[m] ?? []).every((a) => (slotOf[a] as number) < 0 || (slotOf[a] as number) > t);
  const mayMeet = (m: number): boolean => placedBy(first[m] as number) && placedBy(second[m] as number);
  const fitsSomewhere = (m: number): boolean => {
    if (!mayMeet(m)) return false;
    for (let t = 0; t < slots; t++) {
      work++;
      if (fits(m, t)) return true;
    }
    return false;
  };
  /** The slots that a candidate fits; first of all where it was. */
  const fitting = (m: number): number[] => {
    work += slots;
    if (!mayMeet(m)) return [];
    const found: number[] = [];
    for (let t = 0; t < slots; t++) if (fits(m, t)) found.push(t);
    return found.sort((a, b) => Number(b === home[m]) - Number(a === home[m]) || a - b);
  };
  const lack = (p: number): number => ((held[p] as number) < (instance.minMeetings[p] as number) ? 1 : 0);

  const number = filling.candidates.length;
  const stayRank = 2 * number + 1;
  const requiredRank = (number + 1) * stayRank;
  const worthOf = (m: number, stays: boolean): Worth => ({
    rank:
      (instance.required[m] === 1 ? requiredRank : 0) +
      (stays ? stayRank : 0) +
      lack(first[m] as number) +
      lack(second[m] as number),
    score: instance.required[m] === 1 ? 0 : (instance.score[m] as number) + filling.bonus(m),
  });
  const hopes = filling.candidates
    .filter(fitsSomewhere)
    .map((m) => ({ m, most: worthOf(m, (home[m] as number) >= 0) }))
    .sort((a, b) => b.most.rank - a.most.rank || b.most.score - a.most.score || a.m - b.m);

  let best = slotOf.slice();
  let bestWorth: Worth = { rank: -1, score: 0 };
  const isHopeless = (from: number, now: Worth): boolean => {
    let left = room.reduce((sum, places) => sum + Math.max(0, places), 0);
    let { rank, score } = now;
    for (let k = from; k < hopes.length && left > 0; k++) {
      const { m, most } = hopes[k] as { m: number; most: Worth };
      if (!fitsSomewhere(m)) continue;
      rank += most.rank;
      score += most.score;
      left--;
      if (isWorthMore({ rank, score }, bestWorth)) return false;
    }
    return !isWorthMore({ rank, score }, bestWorth);
  };
  const search = (from: number, now: Worth): void => {
    if (isWorthMore(now, bestWorth)) {
      best = slotOf.slice();
      bestWorth = now;
    }
    for (let k = from; k < hopes.length; k++) {
      if (spent() || isHopeless(k, now)) return;
      const { m } = hopes[k] as { m: number };
      for (const t of fitting(m)) {
        const gain = worthOf(m, t === home[m]);
        put(m, t, 1);
        search(k + 1, { rank: now.rank + gain.rank, score: now.score + gain.score });
        put(m, t, -1);
        if (spent()) return;
      }
    }
  };

  const { start } = filling;
  if (start) {
    let known: Worth = { rank: 0, score: 0 };
    for (const m of filling.candidates) {
      const t = start[m] as number;
      if (t < 0) continue;
      const gain = worthOf(m, t === home[m]);
      known = { rank: known.rank + gain.rank, score: known.score + gain.score };
      put(m, t, 1);
    }
    best = slotOf.slice();
    bestWorth = known;
    for (const m of filling.candidates) if ((slotOf[m] as number) >= 0) put(m, slotOf[m] as number, -1);
  }
  search(0, { rank: 0, score: 0 });
  return { slotOf: best, exact: !spent() };
};
