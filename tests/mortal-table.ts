import type { Table } from "../functions/platform/db/table.ts";

/**
 * A table whose process is killed at a step: before or after a transaction. Afterwards it does nothing more.
 */
export const mortalTable = (table: Table, diesAt = Number.POSITIVE_INFINITY) => {
  let steps = 0;
  const step = () => {
    if (steps < diesAt) steps += 1;
    if (steps >= diesAt) throw new Error("killed");
  };
  const alive = <T>(work: () => Promise<T>): Promise<T> => {
    if (steps >= diesAt) throw new Error("killed");
    return work();
  };
  const mortal: Table = {
    get: (key) => alive(() => table.get(key)),
    batchGet: (keys) => alive(() => table.batchGet(keys)),
    query: (query) => alive(() => table.query(query)),
    transact: async (writes) => {
      step();
      await table.transact(writes);
      step();
    },
  };
  return { table: mortal, steps: () => steps };
};
