import { createDays, type Weights } from "./days.ts";
import type { Instance } from "./instance.ts";

export type Arrangement = ReturnType<typeof createArrangement>;

/**
 * The state of the search: a placement in which nobody is ever in two meetings at once (a partial edge
 * colouring, slots being the colours), with running totals of everything else that is wrong with it.
 * A table to which meetings are pinned is treated like a person who cannot be in two meetings, without breaks.
 *
 * Every change is proposed first (`proposeSwap`, `proposeInsertion` return the change of cost), then
 * `apply`ed or dropped; a proposal holds until the next one.
 */
export const createArrangement = (instance: Instance, weights: Weights) => {
  const { slots, people, meetings, tables, allowed } = instance;
  const tableRow = new Map<number, number>();
  const third = Int32Array.from(instance.pinnedTable, (table) => {
    if (table < 0) return -1;
    if (!tableRow.has(table)) tableRow.set(table, people + tableRow.size);
    return tableRow.get(table) ?? -1;
  });
  const rows = people + tableRow.size;
  const at = new Int32Array(rows * slots).fill(-1);
  const slotArray = new Int32Array(meetings).fill(-1);
  const load = new Int32Array(slots);
  const ordered = Uint8Array.from({ length: meetings }, (_, m) =>
    (instance.before[m] ?? []).length + (instance.after[m] ?? []).length > 0 ? 1 : 0,
  );
  const isOrdered = ordered.includes(1);
  const total = { breaks: 0, forbidden: 0, overflow: 0, order: 0, spread: 0, requiredLeft: 0, shortfall: 0 };
  const days = createDays(instance, weights, { rows, at, total });
  const { personDelta, reshape } = days;

  const slotOf = (m: number): number => slotArray[m] as number;
  const meetingAt = (row: number, t: number): number => at[row * slots + t] as number;
  const isAllowed = (m: number, t: number): number => allowed[m * slots + t] as number;
  const overflowOf = (number: number): number => (number > tables ? number - tables : 0);

  // Pairs around a meeting that would be in the wrong order, with some meetings imagined elsewhere.
  const chain = new Int32Array(Math.max(4, meetings));
  let chainLength = 0;
  const stamp = new Int32Array(meetings);
  let stampNow = 0;
  let from = 0;
  let to = 0;
  const slotAfterSwap = (m: number): number => (stamp[m] === stampNow ? from + to - slotOf(m) : slotOf(m));
  const orderFaults = (swapped: boolean): number => {
    let faults = 0;
    if (!isOrdered) return faults;
    for (let k = 0; k < chainLength; k++) {
      const m = chain[k] as number;
      if (ordered[m] === 0) continue;
      const mine = swapped ? slotAfterSwap(m) : slotOf(m);
      for (const b of instance.before[m] as number[]) {
        const earlier = swapped ? slotAfterSwap(b) : slotOf(b);
        if (earlier >= 0 && earlier >= mine) faults++;
      }
      for (const a of instance.after[m] as number[]) {
        if (stamp[a] === stampNow) continue;
        const later = slotOf(a);
        if (later >= 0 && later <= mine) faults++;
      }
    }
    return faults;
  };
  const faultsOf = (m: number, t: number): number => {
    let faults = 0;
    for (const b of instance.before[m] as number[]) if (slotOf(b) >= t) faults++;
    for (const a of instance.after[m] as number[]) if (slotOf(a) >= 0 && slotOf(a) <= t) faults++;
    return faults;
  };

  const take = (m: number, t: number): void => {
    const one = instance.first[m] as number;
    const other = instance.second[m] as number;
    reshape(one, -1, t);
    at[one * slots + t] = m;
    reshape(other, -1, t);
    at[other * slots + t] = m;
    if ((third[m] as number) >= 0) at[(third[m] as number) * slots + t] = m;
    total.forbidden += 1 - isAllowed(m, t);
    if (ordered[m] === 1) total.order += faultsOf(m, t);
    total.overflow -= overflowOf(load[t] as number);
    load[t] = (load[t] as number) + 1;
    total.overflow += overflowOf(load[t] as number);
    total.requiredLeft -= instance.required[m] as number;
    slotArray[m] = t;
  };
  const free = (m: number): void => {
    const t = slotOf(m);
    slotArray[m] = -1;
    const one = instance.first[m] as number;
    const other = instance.second[m] as number;
    reshape(one, t, -1);
    at[one * slots + t] = -1;
    reshape(other, t, -1);
    at[other * slots + t] = -1;
    if ((third[m] as number) >= 0) at[(third[m] as number) * slots + t] = -1;
    total.forbidden -= 1 - isAllowed(m, t);
    if (ordered[m] === 1) total.order -= faultsOf(m, t);
    total.overflow -= overflowOf(load[t] as number);
    load[t] = (load[t] as number) - 1;
    total.overflow += overflowOf(load[t] as number);
    total.requiredLeft += instance.required[m] as number;
  };
  for (let m = 0; m < meetings; m++) total.requiredLeft += instance.required[m] as number;

  const join = (m: number): void => {
    if (stamp[m] === stampNow) return;
    stamp[m] = stampNow;
    chain[chainLength++] = m;
  };

  /**
   * Kempe chain: exchanges two slots for a placed meeting and all that this pushes around. Only the people
   * at the ends of the chain see their day change; the others are busy in both slots.
   * Returns the change of cost, or Infinity as soon as it is sure to be above `limit`.
   */
  const proposeSwap = (m: number, target: number, limit: number): number => {
    from = slotOf(m);
    to = target;
    chainLength = 0;
    stampNow++;
    join(m);
    let delta = 0;
    let moved = 0;
    for (let k = 0; k < chainLength; k++) {
      const now = chain[k] as number;
      const here = slotOf(now);
      const there = from + to - here;
      moved += here === from ? 1 : -1;
      delta += weights.forbidden * (isAllowed(now, here) - isAllowed(now, there));
      if (delta > limit + 8) return Number.POSITIVE_INFINITY;
      const one = instance.first[now] as number;
      const atOne = meetingAt(one, there);
      if (atOne >= 0) join(atOne);
      else delta += personDelta(one, here, there);
      const other = instance.second[now] as number;
      const atOther = meetingAt(other, there);
      if (atOther >= 0) join(atOther);
      else delta += personDelta(other, here, there);
      const row = third[now] as number;
      if (row >= 0 && meetingAt(row, there) >= 0) join(meetingAt(row, there));
    }
    const a = load[from] as number;
    const b = load[to] as number;
    delta +=
      weights.overflow * (overflowOf(a - moved) + overflowOf(b + moved) - overflowOf(a) - overflowOf(b));
    delta += weights.order * (orderFaults(true) - orderFaults(false));
    return delta;
  };
  const applySwap = (): void => {
    total.order += orderFaults(true) - orderFaults(false);
    let moved = 0;
    for (let k = 0; k < chainLength; k++) {
      const m = chain[k] as number;
      const here = slotOf(m);
      const there = from + to - here;
      moved += here === from ? 1 : -1;
      total.forbidden += isAllowed(m, here) - isAllowed(m, there);
      for (let end = 0; end < 3; end++) {
        const row = (end === 0 ? instance.first[m] : end === 1 ? instance.second[m] : third[m]) as number;
        if (row < 0) continue;
        if (meetingAt(row, there) >= 0) continue;
        if (end < 2) reshape(row, here, there);
      }
    }
    for (let k = 0; k < chainLength; k++) clear(chain[k] as number);
    for (let k = 0; k < chainLength; k++) {
      const m = chain[k] as number;
      const there = from + to - slotOf(m);
      slotArray[m] = there;
      at[(instance.first[m] as number) * slots + there] = m;
      at[(instance.second[m] as number) * slots + there] = m;
      if ((third[m] as number) >= 0) at[(third[m] as number) * slots + there] = m;
    }
    for (const t of [from, to]) total.overflow -= overflowOf(load[t] as number);
    load[from] = (load[from] as number) - moved;
    load[to] = (load[to] as number) + moved;
    for (const t of [from, to]) total.overflow += overflowOf(load[t] as number);
  };
  const clear = (m: number): void => {
    const here = slotOf(m);
    at[(instance.first[m] as number) * slots + here] = -1;
    at[(instance.second[m] as number) * slots + here] = -1;
    if ((third[m] as number) >= 0) at[(third[m] as number) * slots + here] = -1;
  };

  return {
    instance,
    slotOf,
    meetingAt,
    broken: days.broken,
    total,
    heldBy: (p: number): number => days.held[p] as number,
    /** Somebody's first and last slot with a meeting. */
    firstBusy: (p: number): number => days.firstBusy[p] as number,
    lastBusy: (p: number): number => days.lastBusy[p] as number,
    loadOf: (t: number): number => load[t] as number,
    slots: slotArray,
    place: take,
    remove: free,
    proposeSwap,
    applySwap,
    personDelta,
    faultsOf,
    isAllowed,
    thirdRow: (m: number): number => third[m] as number,
    /** Replaces everything by another placement without clashes. */
    load: (placement: ArrayLike<number>): void => {
      for (let m = 0; m < meetings; m++) if (slotOf(m) >= 0) free(m);
      for (let m = 0; m < meetings; m++) if ((placement[m] ?? -1) >= 0) take(m, placement[m] ?? 0);
    },
    /** Whether every hard constraint holds and every required meeting is placed. */
    isValid: (): boolean =>
      total.forbidden === 0 &&
      total.overflow === 0 &&
      total.order === 0 &&
      total.spread === 0 &&
      total.requiredLeft === 0,
  };
};
