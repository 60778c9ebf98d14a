import { dueShard, dueShards, dueUntil } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

/** For how many seconds the oldest thing that is due has been waiting; 0 where nothing is. */
export const secondsOverdue = async ({ table, now }: Pick<Deps, "table" | "now">): Promise<number> => {
  const until = now();
  const oldest = await Promise.all(
    dueShards.map(async (shard) => {
      const due = { index: "gsi2", pk: dueShard(shard), sk: dueUntil(until), limit: 1 } as const;
      return (await table.query(due)).items[0]?.gsi2sk?.split("#")[0] ?? until;
    }),
  );
  return Math.max(0, ...oldest.map((at) => Math.round((Date.parse(until) - Date.parse(at)) / 1_000)));
};
