import type { Arrangement } from "./arrangement.ts";
import type { MeetingPools } from "./meeting-pools.ts";
import type { Penalties } from "./penalties.ts";

/**
 * The insertion of a waiting meeting in a slot, which pushes out the meetings that stand in its way: one of each of
 * its two people, and one of each of its groups that are full. Proposed first, then applied or dropped.
 */
export const createInsertions = (arrangement: Arrangement, penalties: Penalties, pools: MeetingPools) => {
  const { meetingAt, inGroup, isAllowed, personDelta, faultsOf, heldBy } = arrangement;
  const { first, second, maxMeetings, groups, groupsOf } = arrangement.instance;
  /** The meetings in the way of the proposal, each once. */
  const inTheWay: number[] = [];

  /** A group with room is in nobody's way, nor is one that loses a meeting already. */
  const findInGroup = (g: number, t: number): void => {
    const held = inGroup(g, t);
    if (held.length < (groups[g]?.most ?? 0) || held.some((m) => inTheWay.includes(m))) return;
    inTheWay.push(held[0] as number);
  };
  const findInTheWay = (m: number, t: number): void => {
    inTheWay.length = 0;
    const a = meetingAt(first[m] as number, t);
    if (a >= 0) inTheWay.push(a);
    const b = meetingAt(second[m] as number, t);
    if (b >= 0 && b !== a) inTheWay.push(b);
    const own = groupsOf[m];
    if (own !== undefined) for (const g of own) findInGroup(g, t);
  };
  /** Whether somebody loses a meeting of the slot, so that they have as many as before. */
  const isLosing = (person: number): boolean => {
    for (let k = 0; k < inTheWay.length; k++)
      if (first[inTheWay[k] as number] === person || second[inTheWay[k] as number] === person) return true;
    return false;
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
    const isOneFree = !isLosing(one);
    const isOtherFree = !isLosing(other);
    if (isOneFree && isFull(one)) return Number.POSITIVE_INFINITY;
    if (isOtherFree && isFull(other)) return Number.POSITIVE_INFINITY;
    let delta = penalties.forbidden * (1 - isAllowed(m, t)) - (penalties.unplaced[m] as number);
    if (isOneFree) delta += personDelta(one, -1, t);
    if (isOtherFree) delta += personDelta(other, -1, t);
    delta += penalties.order * faultsOf(m, t);
    let more = 1;
    for (const pushed of inTheWay) {
      more--;
      delta = withLeaving(delta, pushed, t, one, other);
    }
    return delta + penalties.overflow * arrangement.overflowDelta(t, more);
  };

  /** Applies the insertion proposed last. */
  const applyInsertion = (m: number, t: number): void => {
    for (const pushed of inTheWay) {
      arrangement.remove(pushed);
      pools.toWaiting(pushed);
    }
    arrangement.place(m, t);
    pools.toPlaced(m);
  };

  return { proposeInsertion, applyInsertion };
};
