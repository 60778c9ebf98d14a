import { dueEntryOf, dueUntil } from "../platform/db/keys/due.ts";
import type { Deps } from "../platform/deps.ts";

/** How many seconds the oldest due item has been waiting; 0 if there is none. */
export const secondsOverdue = async ({ table, now }: Pick<Deps, "table" | "now">): Promise<number> => {
  const until = now();
  const oldest = await Promise.all(
    dueUntil(until).map(async (shard) => {
      const [first] = (await table.query({ ...shard, limit: 1 })).items;
      return first ? dueEntryOf(first).at : until;
    }),
  );
  return Math.max(0, ...oldest.map((at) => Math.round((Date.parse(until) - Date.parse(at)) / 1_000)));
};
