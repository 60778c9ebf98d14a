import type { Instance } from "../problem/instance.ts";

export type Grid = ReturnType<typeof createGrid>;

/**
 * Which meeting is where. A row is a person, or a table to which meetings are pinned: neither can hold two
 * meetings in one slot. Tables to which nothing is pinned have no row.
 */
export const createGrid = ({ slots, people, meetings, first, second, pinnedTable }: Instance) => {
  const rowOfTable = new Map<number, number>();
  const tableRows = Int32Array.from(pinnedTable, (table) => {
    if (table < 0) return -1;
    if (!rowOfTable.has(table)) rowOfTable.set(table, people + rowOfTable.size);
    return rowOfTable.get(table) ?? -1;
  });
  const rows = people + rowOfTable.size;
  const at = new Int32Array(rows * slots).fill(-1);

  return {
    rows,
    /** The meeting of each row in each slot, or -1: `at[row * slots + slot]`. */
    at,
    /** The slot of each meeting, or -1. */
    slotOf: new Int32Array(meetings).fill(-1),
    /** The row of the table to which each meeting is pinned, or -1. */
    tableRows,
    meetingAt: (row: number, t: number): number => at[row * slots + t] as number,
    /** Writes `value`, which is the meeting itself or -1, in a slot of all rows of a meeting. */
    write: (m: number, t: number, value: number): void => {
      at[(first[m] as number) * slots + t] = value;
      at[(second[m] as number) * slots + t] = value;
      const row = tableRows[m] as number;
      if (row >= 0) at[row * slots + t] = value;
    },
  };
};
