import type { Instance } from "./instance.ts";

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

/** Tables counted from 1: the published one where the meeting keeps its slot, else one that the two know, else any. */
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
  const stayed = placed.filter((m) => slotOf[m] === before.oldSlot[m]);
  for (const m of placed)
    if (slotOf[m] !== before.oldSlot[m]) give(m, (instance.pinnedTable[m] as number) + 1);
  for (const m of stayed) give(m, before.oldTable[m] as number);
  for (const m of placed) {
    const known = [instance.first[m] as number, instance.second[m] as number].flatMap((p) =>
      (instance.meetingsOf[p] ?? []).map((n) => before.oldTable[n] as number),
    );
    if (known.some((table) => give(m, table))) continue;
    for (let table = 1; table <= instance.tables && tableOf[m] === -1; table++) give(m, table);
  }
  return tableOf;
};
