export type TableLoad = ReturnType<typeof createTableLoad>;

/** How many meetings each slot holds, and how many of them have no table. */
export const createTableLoad = (slots: number, tables: number) => {
  const load = new Int32Array(slots);
  const overflowOf = (held: number): number => (held > tables ? held - tables : 0);
  return {
    /** Meetings by slot; the caller changes it. */
    load,
    /** What the meetings without a table would change by if a slot held `more` meetings (fewer where negative). */
    overflowDelta: (t: number, more: number): number => {
      const held = load[t] as number;
      return overflowOf(held + more) - overflowOf(held);
    },
  };
};
