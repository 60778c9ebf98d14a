import type { Instance } from "./instance.ts";

/** Who is busy in which slot, and how full each group is there, while meetings are given slots and lose them. */
export const createOccupancy = ({ slots, people, first, second, capacity, groups, groupsOf }: Instance) => {
  // Rows are people, then groups.
  const most = Int32Array.from([...capacity, ...groups.map((group) => group.most)]);
  const held = new Int32Array(most.length * slots);
  const room = (row: number, t: number): number => (most[row] as number) - (held[row * slots + t] as number);
  const add = (row: number, t: number, by: number): void => {
    held[row * slots + t] = (held[row * slots + t] as number) + by;
  };
  return {
    /** Whether a person can take one more meeting in the slot, whoever they share somebody with. */
    isFree: (p: number, t: number): boolean => room(p, t) > 0,
    /** The groups of a meeting that have no room for it in the slot. */
    groupsFull: (m: number, t: number): number[] =>
      (groupsOf[m] ?? []).filter((g) => room(people + g, t) <= 0),
    /** Whether a meeting disturbs no other one in the slot; tables are counted elsewhere. */
    fits: (m: number, t: number): boolean =>
      room(first[m] as number, t) > 0 &&
      room(second[m] as number, t) > 0 &&
      (groupsOf[m]?.every((g) => room(people + g, t) > 0) ?? true),
    /** Whether a person, or a group, of a meeting holds more in the slot than it can. */
    isOverfull: (m: number, t: number): boolean =>
      room(first[m] as number, t) < 0 ||
      room(second[m] as number, t) < 0 ||
      (groupsOf[m]?.some((g) => room(people + g, t) < 0) ?? false),
    put: (m: number, t: number, by: 1 | -1): void => {
      add(first[m] as number, t, by);
      add(second[m] as number, t, by);
      for (const g of groupsOf[m] ?? []) add(people + g, t, by);
    },
  };
};
