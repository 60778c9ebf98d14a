import type { Instance } from "../problem/instance.ts";
import type { Penalties } from "./penalties.ts";

/** What is wrong with people's days, kept up to date. */
type Totals = { breaks: number; spread: number; shortfall: number };

export type Days = ReturnType<typeof createDays>;

/**
 * The shape of each person's day: its runs of busy slots, its first and its last, and what a change of one slot or
 * two would cost. Of those who come with several only the number of their meetings counts.
 *
 * @param state.at the meeting of each person in each slot, or -1; the caller changes it after `reshape`
 */
export const createDays = (
  instance: Instance,
  penalties: Penalties,
  state: { at: Int32Array; total: Totals },
) => {
  const { slots, people } = instance;
  const { at, total } = state;
  const runs = new Int32Array(people);
  const held = new Int32Array(people);
  const firstBusy = new Int32Array(people).fill(slots);
  const lastBusy = new Int32Array(people).fill(-1);
  const isSeveral = Uint8Array.from(instance.capacity, (most) => (most > 1 ? 1 : 0));

  const breaksOfRuns = (number: number): number => (number > 1 ? number - 1 : 0);
  const spreadCost = (breaks: number): number =>
    breaks > penalties.mostBreaks
      ? breaks - penalties.mostBreaks
      : breaks < penalties.leastBreaks
        ? penalties.leastBreaks - breaks
        : 0;
  const lacking = (p: number, number: number): number => {
    const least = instance.minMeetings[p] as number;
    return number < least ? least - number : 0;
  };
  const cost = (p: number, number: number, numberOfRuns: number, span: number): number => {
    const breaks = breaksOfRuns(numberOfRuns);
    return (
      penalties.break * breaks +
      penalties.idle * (span - number) +
      penalties.spread * spreadCost(breaks) +
      penalties.shortfall * lacking(p, number)
    );
  };

  /** Those whose day has a break, in no order. */
  const broken: number[] = [];
  const brokenAt = new Int32Array(people).fill(-1);

  // The shape of somebody's day if slot `off` were freed and slot `on` taken (-1 for neither).
  let newRuns = 0;
  let newHeld = 0;
  let newFirst = 0;
  let newLast = 0;
  const shape = (p: number, off: number, on: number): void => {
    const base = p * slots;
    let r = runs[p] as number;
    let n = held[p] as number;
    let f = firstBusy[p] as number;
    let l = lastBusy[p] as number;
    if (off >= 0) {
      const left = off > 0 && (at[base + off - 1] as number) >= 0;
      const right = off + 1 < slots && (at[base + off + 1] as number) >= 0;
      r += left ? (right ? 1 : 0) : right ? 0 : -1;
      n--;
      if (n === 0) {
        f = slots;
        l = -1;
      } else {
        if (off === f)
          do f++;
          while ((at[base + f] as number) < 0);
        if (off === l)
          do l--;
          while ((at[base + l] as number) < 0);
      }
    }
    if (on >= 0) {
      const left = on > 0 && on - 1 !== off && (at[base + on - 1] as number) >= 0;
      const right = on + 1 < slots && on + 1 !== off && (at[base + on + 1] as number) >= 0;
      r += left ? (right ? -1 : 0) : right ? 0 : 1;
      n++;
      if (on < f) f = on;
      if (on > l) l = on;
    }
    newRuns = r;
    newHeld = n;
    newFirst = f;
    newLast = l;
  };
  const spanOf = (f: number, l: number): number => (l < f ? 0 : l - f + 1);
  /** Meetings that somebody gains where a slot is freed and another one taken (-1 for neither). */
  const gained = (off: number, on: number): number => (on >= 0 ? 1 : 0) - (off >= 0 ? 1 : 0);
  const personDelta = (p: number, off: number, on: number): number => {
    if (isSeveral[p] === 1) {
      const now = held[p] as number;
      return penalties.shortfall * (lacking(p, now + gained(off, on)) - lacking(p, now));
    }
    shape(p, off, on);
    return (
      cost(p, newHeld, newRuns, spanOf(newFirst, newLast)) -
      cost(p, held[p] as number, runs[p] as number, spanOf(firstBusy[p] as number, lastBusy[p] as number))
    );
  };
  const recount = (p: number, number: number): void => {
    total.shortfall += lacking(p, number) - lacking(p, held[p] as number);
    held[p] = number;
  };
  const reshape = (p: number, off: number, on: number): void => {
    if (isSeveral[p] === 1) {
      recount(p, (held[p] as number) + gained(off, on));
      return;
    }
    shape(p, off, on);
    const before = breaksOfRuns(runs[p] as number);
    const after = breaksOfRuns(newRuns);
    total.breaks += after - before;
    total.spread += spreadCost(after) - spreadCost(before);
    if (before === 0 && after > 0) {
      brokenAt[p] = broken.length;
      broken.push(p);
    } else if (before > 0 && after === 0) {
      const hole = brokenAt[p] as number;
      const moved = broken.pop() as number;
      if (moved !== p) {
        broken[hole] = moved;
        brokenAt[moved] = hole;
      }
      brokenAt[p] = -1;
    }
    recount(p, newHeld);
    runs[p] = newRuns;
    firstBusy[p] = newFirst;
    lastBusy[p] = newLast;
  };
  for (let p = 0; p < people; p++) {
    total.shortfall += lacking(p, 0);
    total.spread += spreadCost(0);
  }

  return { broken, held, firstBusy, lastBusy, personDelta, reshape };
};
