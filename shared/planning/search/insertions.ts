import type { Arrangement } from "./arrangement.ts";
import type { MeetingPools } from "./meeting-pools.ts";
import type { Penalties } from "./penalties.ts";

/**
 * The insertion of a waiting meeting in a slot, which pushes out at most the three meetings that stand in its way:
 * one of each of its two people, and one at its pinned table. Proposed first, then applied or dropped.
 */
export const createInsertions = (arrangement: Arrangement, penalties: Penalties, pools: MeetingPools) => {
  const { meetingAt, isAllowed, personDelta, faultsOf, heldBy } = arrangement;
  const { first, second, maxMeetings } = arrangement.instance;
  /** The meetings in the way of the proposal, each once; -1 for none. */
  const inTheWay = [-1, -1, -1];

  const findInTheWay = (m: number, t: number): void => {
    const a = meetingAt(first[m] as number, t);
    const b = meetingAt(second[m] as number, t);
    const row = arrangement.tableRowOf(m);
    const c = row >= 0 ? meetingAt(row, t) : -1;
    inTheWay[0] = a;
    inTheWay[1] = b === a ? -1 : b;
    inTheWay[2] = c === a || c === b ? -1 : c;
  };
  const isFull = (person: number): boolean => heldBy(person) >= (maxMeetings[person] as number);

  /** Adds to a cost that of pushing a meeting out of slot `t`, beside what becomes of the days of `one` and `other`. */
  const withLeaving = (before: number, m: number, t: number, one: number, other: number): number => {
    let cost = before;
    cost += (penalties.unplaced[m] as number) - penalties.forbidden * (1 - isAllowed(m, t));
    cost -= penalties.order * faultsOf(m, t);
    const a = first[m] as number;
    if (a !== one && a !== other) cost += personDelta(a, t, -1);
    const b = second[m] as number;
    if (b !== one && b !== other) cost += personDelta(b, t, -1);
    return cost;
  };

  /**
   * Proposes that a waiting meeting take slot `t`. The order between it and those that it pushes out, or between
   * these, is counted as if all of them stayed: such pairs are few, and the cost is only what annealing goes by.
   *
   * @returns the change of cost, or Infinity where one of the two would have more meetings than their maximum
   */
  const proposeInsertion = (m: number, t: number): number => {
    findInTheWay(m, t);
    const one = first[m] as number;
    const other = second[m] as number;
    const isOneFree = meetingAt(one, t) < 0;
    const isOtherFree = meetingAt(other, t) < 0;
    if (isOneFree && isFull(one)) return Number.POSITIVE_INFINITY;
    if (isOtherFree && isFull(other)) return Number.POSITIVE_INFINITY;
    let delta = penalties.forbidden * (1 - isAllowed(m, t)) - (penalties.unplaced[m] as number);
    if (isOneFree) delta += personDelta(one, -1, t);
    if (isOtherFree) delta += personDelta(other, -1, t);
    delta += penalties.order * faultsOf(m, t);
    let more = 1;
    for (const pushed of inTheWay) {
      if (pushed < 0) continue;
      more--;
      delta = withLeaving(delta, pushed, t, one, other);
    }
    return delta + penalties.overflow * arrangement.overflowDelta(t, more);
  };

  /** Applies the insertion proposed last. */
  const applyInsertion = (m: number, t: number): void => {
    for (const pushed of inTheWay) {
      if (pushed < 0) continue;
      arrangement.remove(pushed);
      pools.toWaiting(pushed);
    }
    arrangement.place(m, t);
    pools.toPlaced(m);
  };

  return { proposeInsertion, applyInsertion };
};
