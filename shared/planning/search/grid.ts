import type { Instance } from "../problem/instance.ts";

export type Grid = ReturnType<typeof createGrid>;

/**
 * Which meeting is where: a row for each person who comes alone, who cannot hold two meetings in one slot, and a
 * list for each group in each slot. Those who come with several have an empty row, and a group.
 */
export const createGrid = ({
  slots,
  people,
  meetings,
  first,
  second,
  capacity,
  groups,
  groupsOf,
}: Instance) => {
  const at = new Int32Array(people * slots).fill(-1);
  const lists: number[][] = groups.flatMap(() => Array.from({ length: slots }, (): number[] => []));
  const isAlone = Uint8Array.from(capacity, (most) => (most === 1 ? 1 : 0));

  const inGroup = (g: number, t: number): number[] => lists[g * slots + t] as number[];
  const writeGroups = (own: readonly number[], m: number, t: number, value: number): void => {
    for (const g of own) {
      const list = inGroup(g, t);
      if (value >= 0) list.push(m);
      else list.splice(list.indexOf(m), 1);
    }
  };

  return {
    /** The meeting of each row in each slot, or -1: `at[row * slots + slot]`. */
    at,
    /** The slot of each meeting, or -1. */
    slotOf: new Int32Array(meetings).fill(-1),
    meetingAt: (row: number, t: number): number => at[row * slots + t] as number,
    /** The meetings of a group in a slot, in no order; the list changes with the grid. */
    inGroup,
    /** Writes `value`, which is the meeting itself or -1, in a slot of all rows and groups of a meeting. */
    write: (m: number, t: number, value: number): void => {
      const one = first[m] as number;
      const other = second[m] as number;
      if (isAlone[one] === 1) at[one * slots + t] = value;
      if (isAlone[other] === 1) at[other * slots + t] = value;
      const own = groupsOf[m];
      if (own !== undefined) writeGroups(own, m, t, value);
    },
  };
};
