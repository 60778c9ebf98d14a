import type { Instance } from "../problem/instance.ts";

/** The tables that cannot be used, slot by slot. */
export const lostBySlot = (slots: number, lost: readonly { table: number; from: number }[]): Set<number>[] =>
  Array.from(
    { length: slots },
    (_, t) => new Set(lost.filter(({ from }) => t >= from).map(({ table }) => table)),
  );

export type Before = {
  oldSlot: Int32Array;
  oldTable: Int32Array;
  lost: readonly ReadonlySet<number>[];
};

/**
 * Tables counted from 1: the published one where the meeting keeps its slot, else one that the two know, first of
 * all that of whoever sits at one table all day; else any, rather one that nobody has had.
 */
export const keepTables = (instance: Instance, slotOf: Int32Array, before: Before): Int32Array => {
  const tableOf = new Int32Array(instance.meetings).fill(-1);
  const taken = before.lost.map((gone) => new Set(gone));
  const give = (m: number, table: number): boolean => {
    const here = taken[slotOf[m] as number];
    if (table < 1 || tableOf[m] !== -1 || !here || here.has(table)) return false;
    tableOf[m] = table;
    here.add(table);
    return true;
  };
  const placed = [...slotOf.keys()].filter((m) => (slotOf[m] as number) >= 0);
  const isStill = (m: number): boolean => slotOf[m] === before.oldSlot[m];
  const known = instance.meetingsOf.map(
    (own) => new Set(own.map((m) => before.oldTable[m] as number).filter((table) => table >= 1)),
  );
  for (const m of placed) if (!isStill(m)) give(m, (instance.pinnedTable[m] as number) + 1);
  for (const m of placed) if (isStill(m)) give(m, before.oldTable[m] as number);
  for (const m of placed) {
    const two = [instance.first[m] as number, instance.second[m] as number].map(
      (p) => known[p] ?? new Set<number>(),
    );
    for (const tables of two.sort((a, b) => a.size - b.size)) for (const table of tables) give(m, table);
  }
  const used = new Set(before.oldTable);
  const others = Array.from({ length: instance.tables }, (_, k) => k + 1).sort(
    (a, b) => Number(used.has(a)) - Number(used.has(b)) || a - b,
  );
  for (const m of placed) for (const table of others) if (give(m, table)) break;
  return tableOf;
};
