import { bestMatching, greedyMatching } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { sidesOf } from "./sides.ts";

/** Tables by meeting, counted from 0, or -1; and how often somebody changes table between two of their meetings. */
export type Seating = { tableOf: Int32Array; changes: number };

/** Above this many meetings in a slot, tables are matched greedily. */
const LARGEST_EXACT = 200;
/** Up to this many meetings, the day is seated in several orders. */
const LARGEST_TRIED = 60;

const changesIn = (days: readonly number[][], tableOf: Int32Array): number => {
  let changes = 0;
  for (const day of days)
    for (let k = 1; k < day.length; k++) {
      if (tableOf[day[k] ?? 0] !== tableOf[day[k - 1] ?? 0]) changes++;
    }
  return changes;
};

/** Each person's meetings in the order of the day. */
const daysOf = (instance: Instance, slotOf: ArrayLike<number>): number[][] =>
  instance.meetingsOf.map((own) =>
    own.filter((m) => (slotOf[m] ?? -1) >= 0).sort((a, b) => (slotOf[a] ?? 0) - (slotOf[b] ?? 0)),
  );

/** People who keep one table all day: those the problem names, else the smaller side if all of it fits. */
const seatedPeople = (instance: Instance, days: readonly number[][]): number[] => {
  const named = instance.problem.seated;
  if (named != null) {
    const ids = new Set(named);
    return instance.problem.participants.flatMap((person, p) => (ids.has(person.id) ? [p] : []));
  }
  const side = sidesOf(instance);
  if (!side) return [];
  return [...side.keys()].filter((p) => side[p] === 0 && (days[p] ?? []).length > 0);
};

/** One table for each seated person: a table that a meeting of theirs is pinned to, else the first one left. */
const ownTables = (instance: Instance, seated: readonly number[]): Map<number, number> => {
  const own = new Map<number, number>();
  const taken = new Set<number>();
  for (const p of seated) {
    const pinned = (instance.meetingsOf[p] ?? [])
      .map((m) => instance.pinnedTable[m] ?? -1)
      .find((table) => table >= 0 && !taken.has(table));
    if (pinned === undefined) continue;
    own.set(p, pinned);
    taken.add(pinned);
  }
  let next = 0;
  for (const p of seated) {
    if (own.has(p)) continue;
    while (taken.has(next)) next++;
    own.set(p, next++);
  }
  return own;
};

/**
 * Gives every placed meeting a table. Pins come first. Where the seated people are at most as many as the
 * tables, each keeps one table all day. The rest is a descent: slot after slot, all meetings not yet tied are
 * reassigned at once by a matching that gains one for each neighbour in somebody's day at the same table,
 * until a whole round changes nothing; small days are tried in several orders. The number of changes is not proved to be the least.
 */
export const seat = (instance: Instance, slotOf: ArrayLike<number>): Seating => {
  const { slots, tables } = instance;
  const tableOf = new Int32Array(instance.meetings).fill(-1);
  const days = daysOf(instance, slotOf);
  const inSlot: number[][] = Array.from({ length: slots }, () => []);
  for (let m = 0; m < instance.meetings; m++) {
    const slot = slotOf[m] ?? -1;
    if (slot >= 0) inSlot[slot]?.push(m);
  }

  const tied = new Uint8Array(instance.meetings);
  const tie = (m: number, table: number) => {
    tableOf[m] = table;
    tied[m] = 1;
  };
  for (const meetings of inSlot)
    for (const m of meetings) if ((instance.pinnedTable[m] ?? -1) >= 0) tie(m, instance.pinnedTable[m] ?? 0);
  const seated = seatedPeople(instance, days);
  const own = seated.length <= tables ? ownTables(instance, seated) : new Map<number, number>();
  for (const meetings of inSlot) {
    const taken = new Set(meetings.filter((m) => tied[m] === 1).map((m) => tableOf[m]));
    for (const m of meetings) {
      const table = own.get(instance.first[m] ?? 0) ?? own.get(instance.second[m] ?? 0);
      if (tied[m] === 1 || table === undefined || taken.has(table)) continue;
      tie(m, table);
      taken.add(table);
    }
  }

  const neighbours = new Map<number, number[]>();
  for (const day of days)
    day.forEach((m, k) => {
      const near = [day[k - 1], day[k + 1]].filter((n) => n !== undefined);
      neighbours.set(m, [...(neighbours.get(m) ?? []), ...near]);
    });

  const reassign = (meetings: readonly number[]): void => {
    const loose = meetings.filter((m) => tied[m] === 0);
    if (loose.length === 0) return;
    const taken = new Set(meetings.filter((m) => tied[m] === 1).map((m) => tableOf[m] ?? -1));
    const left: number[] = [];
    const right: number[] = [];
    const gain: number[] = [];
    const column = new Map<number, number>();
    loose.forEach((m, l) => {
      const wishes = new Map<number, number>();
      for (const n of neighbours.get(m) ?? []) {
        const table = tableOf[n] ?? -1;
        if (table >= 0 && !taken.has(table)) wishes.set(table, (wishes.get(table) ?? 0) + 1);
      }
      for (const [table, wish] of wishes) {
        if (!column.has(table)) column.set(table, column.size);
        left.push(l);
        right.push(column.get(table) ?? 0);
        gain.push(wish);
      }
    });
    const tableOfColumn = [...column.keys()];
    const edges = { left, right, gain };
    const chosen =
      loose.length > LARGEST_EXACT
        ? greedyMatching(edges, loose.length, column.size)
        : bestMatching(edges, loose.length, column.size);
    loose.forEach((m, l) => {
      const e = chosen[l] ?? -1;
      tableOf[m] = e < 0 ? -1 : (tableOfColumn[right[e] ?? 0] ?? -1);
      if (e >= 0) taken.add(tableOf[m] ?? -1);
    });
    let next = 0;
    for (const m of loose) {
      if ((tableOf[m] ?? -1) >= 0) continue;
      while (taken.has(next)) next++;
      tableOf[m] = next++;
    }
  };

  const descend = (order: readonly number[][]): number => {
    for (const meetings of order) reassign(meetings);
    let changes = changesIn(days, tableOf);
    for (let round = 0; round < 6 && tied.includes(0); round++) {
      const kept = tableOf.slice();
      for (const meetings of order) reassign(meetings);
      const now = changesIn(days, tableOf);
      if (now >= changes) {
        tableOf.set(kept);
        break;
      }
      changes = now;
    }
    return changes;
  };
  const start = tableOf.slice();
  let best: Seating | undefined;
  for (const order of ordersOf(inSlot)) {
    tableOf.set(start);
    const changes = descend(order);
    if (!best || changes < best.changes) best = { tableOf: tableOf.slice(), changes };
  }
  return best ?? { tableOf, changes: 0 };
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
