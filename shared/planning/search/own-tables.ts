import type { Instance } from "../problem/instance.ts";
import { sidesOf } from "../problem/sides.ts";

/** People who keep one table all day: those the problem names, else the smaller side if meetings join two sides. */
export const seatedPeople = (instance: Instance, days: readonly number[][]): number[] => {
  const named = instance.problem.seated;
  if (named != null) {
    const ids = new Set(named);
    return instance.problem.participants.flatMap((person, p) => (ids.has(person.id) ? [p] : []));
  }
  const side = sidesOf(instance);
  if (!side) return [];
  return [...side.keys()].filter((p) => side[p] === 0 && (days[p] ?? []).length > 0);
};

/**
 * One table for each seated person: a table that a meeting of theirs is pinned to, else the first one left; then one
 * more for each further person who comes with them, while there are any. Nobody has one where they are more than the
 * tables.
 */
export const ownTables = (instance: Instance, seated: readonly number[]): Map<number, readonly number[]> => {
  const own = new Map<number, readonly number[]>();
  if (seated.length > instance.tables) return own;
  const taken = new Set<number>();
  for (const p of seated) {
    const pinned = (instance.meetingsOf[p] ?? [])
      .map((m) => instance.pinnedTable[m] ?? -1)
      .find((table) => table >= 0 && !taken.has(table));
    if (pinned === undefined) continue;
    own.set(p, [pinned]);
    taken.add(pinned);
  }
  let next = 0;
  for (const p of seated) {
    if (own.has(p)) continue;
    while (taken.has(next)) next++;
    own.set(p, [next++]);
  }
  for (const p of seated)
    for (let k = 1; k < (instance.capacity[p] ?? 1); k++) {
      while (taken.has(next)) next++;
      if (next < instance.tables) own.set(p, [...(own.get(p) ?? []), next++]);
    }
  return own;
};

/** The tables that cannot change, by meeting, or -1: those of pins, then those of seated people, where no pin took them. */
export const tiedTables = (
  instance: Instance,
  inSlot: readonly number[][],
  own: ReadonlyMap<number, readonly number[]>,
): Int32Array => {
  const { first, second, pinnedTable } = instance;
  const tableOf = new Int32Array(instance.meetings).fill(-1);
  for (const meetings of inSlot) {
    for (const m of meetings) tableOf[m] = pinnedTable[m] ?? -1;
    const taken = new Set(meetings.map((m) => tableOf[m] ?? -1).filter((table) => table >= 0));
    for (const m of meetings) {
      const tables = own.get(first[m] ?? 0) ?? own.get(second[m] ?? 0);
      const table = tables?.find((one) => !taken.has(one));
      if ((tableOf[m] ?? -1) >= 0 || table === undefined) continue;
      tableOf[m] = table;
      taken.add(table);
    }
  }
  return tableOf;
};
