import type { Instance } from "../problem/instance.ts";
import { ownTables, seatedPeople, tiedTables } from "./own-tables.ts";
import { countChanges, neighboursOf, reassignTables, type Tables } from "./reassign-tables.ts";

/** Tables by meeting, counted from 0, or -1; and how often somebody changes table between two of their meetings. */
export type Seating = { tableOf: Int32Array; changes: number };

/** Up to this many meetings, the day is seated in several orders. */
const LARGEST_TRIED = 60;
/** Rounds of the descent after the first one. */
const MOST_ROUNDS = 6;

/** Each person's meetings in the order of the day. */
const daysOf = (instance: Instance, slotOf: ArrayLike<number>): number[][] =>
  instance.meetingsOf.map((own) =>
    own.filter((m) => (slotOf[m] ?? -1) >= 0).sort((a, b) => (slotOf[a] ?? 0) - (slotOf[b] ?? 0)),
  );

const meetingsBySlot = (instance: Instance, slotOf: ArrayLike<number>): number[][] => {
  const inSlot: number[][] = Array.from({ length: instance.slots }, () => []);
  for (let m = 0; m < instance.meetings; m++) inSlot[slotOf[m] ?? -1]?.push(m);
  return inSlot;
};

/** Reassigns slot after slot in an order, round after round until one brings nothing. Returns the changes of table. */
const descend = (order: readonly number[][], days: readonly number[][], tables: Tables): number => {
  const { tableOf, tied } = tables;
  for (const meetings of order) reassignTables(meetings, tables);
  let changes = countChanges(days, tableOf);
  for (let round = 0; round < MOST_ROUNDS && tied.includes(0); round++) {
    const before = tableOf.slice();
    for (const meetings of order) reassignTables(meetings, tables);
    const now = countChanges(days, tableOf);
    if (now >= changes) {
      tableOf.set(before);
      break;
    }
    changes = now;
  }
  return changes;
};

/** Orders in which the slots may be seated; a small day is tried from each slot, forwards and backwards. */
const ordersOf = (inSlot: readonly number[][]): number[][][] => {
  const forwards = [...inSlot];
  const meetings = inSlot.reduce((sum, here) => sum + here.length, 0);
  if (meetings > LARGEST_TRIED) return [forwards];
  return inSlot.flatMap((_, first) => {
    const order = [...forwards.slice(first), ...forwards.slice(0, first).reverse()];
    return [order, [...order].reverse()];
  });
};

/**
 * Gives every placed meeting a table. Pins come first. Where the seated people are at most as many as the
 * tables, each keeps one table all day (own-tables.ts). The rest is a descent: slot after slot, all meetings not
 * yet tied are reassigned at once by a matching that gains one for each neighbour in somebody's day at the same
 * table (reassign-tables.ts), until a whole round changes nothing; small days are tried in several orders. The
 * number of changes is not proved to be the least.
 */
export const seat = (instance: Instance, slotOf: ArrayLike<number>): Seating => {
  const days = daysOf(instance, slotOf);
  const inSlot = meetingsBySlot(instance, slotOf);
  const start = tiedTables(instance, inSlot, ownTables(instance, seatedPeople(instance, days)));
  const tied = Uint8Array.from(start, (table) => (table >= 0 ? 1 : 0));
  // Those who come with several share their tables out among themselves: nobody is seen to change.
  const walks = days.map((day, p) => ((instance.capacity[p] ?? 1) > 1 ? [] : day));
  const neighbours = neighboursOf(walks);
  let best: Seating | undefined;
  for (const order of ordersOf(inSlot)) {
    const tableOf = start.slice();
    const changes = descend(order, walks, { tableOf, tied, neighbours });
    if (!best || changes < best.changes) best = { tableOf, changes };
  }
  return best ?? { tableOf: start, changes: 0 };
};
