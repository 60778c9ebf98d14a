import { bestMatching, greedyMatching } from "./assignment.ts";

/** Above this many meetings in a slot, tables are matched greedily. */
const LARGEST_EXACT = 200;

/** How often somebody changes table between two of their meetings, over the days of all. */
export const countChanges = (days: readonly number[][], tableOf: ArrayLike<number>): number => {
  let changes = 0;
  for (const day of days)
    for (let k = 1; k < day.length; k++) {
      if (tableOf[day[k] ?? 0] !== tableOf[day[k - 1] ?? 0]) changes++;
    }
  return changes;
};

/** The meetings just before and after each meeting in the days of its two people. */
export const neighboursOf = (days: readonly number[][]): Map<number, number[]> => {
  const neighbours = new Map<number, number[]>();
  for (const day of days)
    day.forEach((m, k) => {
      const near = [day[k - 1], day[k + 1]].filter((n) => n !== undefined);
      neighbours.set(m, [...(neighbours.get(m) ?? []), ...near]);
    });
  return neighbours;
};

/** What is known of tables while they are given: by meeting, counted from 0, or -1. */
export type Tables = {
  tableOf: Int32Array;
  /** 1 for each meeting whose table cannot change. */
  tied: Uint8Array;
  neighbours: ReadonlyMap<number, readonly number[]>;
};

/** How many neighbours of a meeting are at each table that is not taken. */
const wishesOf = (
  m: number,
  { tableOf, neighbours }: Tables,
  taken: ReadonlySet<number>,
): Map<number, number> => {
  const wishes = new Map<number, number>();
  for (const n of neighbours.get(m) ?? []) {
    const table = tableOf[n] ?? -1;
    if (table >= 0 && !taken.has(table)) wishes.set(table, (wishes.get(table) ?? 0) + 1);
  }
  return wishes;
};

/** Gives meetings the tables that most of their neighbours have, each to one of them; -1 to those who get none. */
const matchToWishes = (loose: readonly number[], tables: Tables, taken: ReadonlySet<number>): number[] => {
  const left: number[] = [];
  const right: number[] = [];
  const gain: number[] = [];
  const columns = new Map<number, number>();
  loose.forEach((m, l) => {
    for (const [table, wish] of wishesOf(m, tables, taken)) {
      if (!columns.has(table)) columns.set(table, columns.size);
      left.push(l);
      right.push(columns.get(table) ?? 0);
      gain.push(wish);
    }
  });
  const edges = { left, right, gain };
  const chosen =
    loose.length > LARGEST_EXACT
      ? greedyMatching(edges, loose.length, columns.size)
      : bestMatching(edges, loose.length, columns.size);
  const tableOfColumn = [...columns.keys()];
  return loose.map((_, l) => {
    const edge = chosen[l] ?? -1;
    return edge < 0 ? -1 : (tableOfColumn[right[edge] ?? 0] ?? -1);
  });
};

/**
 * Gives the meetings of one slot other tables, but for those that are tied: all at once, so that as many as possible
 * are at the table of a meeting before or after them. The others get the first tables that are left.
 */
export const reassignTables = (meetings: readonly number[], tables: Tables): void => {
  const { tableOf, tied } = tables;
  const loose = meetings.filter((m) => tied[m] === 0);
  if (loose.length === 0) return;
  const taken = new Set(meetings.filter((m) => tied[m] === 1).map((m) => tableOf[m] ?? -1));
  const matched = matchToWishes(loose, tables, taken);
  for (const table of matched) if (table >= 0) taken.add(table);
  let next = 0;
  loose.forEach((m, l) => {
    let table = matched[l] ?? -1;
    if (table < 0) {
      while (taken.has(next)) next++;
      table = next++;
    }
    tableOf[m] = table;
  });
};
