import { epochSeconds } from "./limits.ts";
import type { Key, Table } from "./table.ts";

/**
 * How far a consumer has read a shard: up to `sequence`, or to its end. `version` is 0 before the first
 * saving.
 */
export type FeedCheckpoint = {
  consumer: string;
  shardId: string;
  version: number;
  sequence?: string;
  done: boolean;
};

/** A shard and its records disappear after about a day; its checkpoint is stored for a week. */
const KEPT_SECONDS = 7 * 24 * 3600;
const PREFIX = "FEED#";

/** Whether an item of the table is a checkpoint of the feed. */
export function isCheckpoint(key: Key): boolean {
  return key.pk.startsWith(PREFIX);
}

/** The checkpoints of a consumer by shard. */
export async function checkpointsOf(table: Table, consumer: string): Promise<Map<string, FeedCheckpoint>> {
  const checkpoints = new Map<string, FeedCheckpoint>();
  let cursor: string | undefined;
  do {
    const page = await table.query({ pk: PREFIX + consumer, ...(cursor ? { cursor } : {}) });
    for (const { sk, version, doc } of page.items) {
      const { sequence, done } = doc as Pick<FeedCheckpoint, "sequence" | "done">;
      checkpoints.set(sk, { consumer, shardId: sk, version, done, ...(sequence ? { sequence } : {}) });
    }
    cursor = page.cursor;
  } while (cursor);
  return checkpoints;
}

/**
 * Saves a checkpoint over the one that was read. Throws TransactionRefused if another process has saved
 * since.
 */
export async function saveCheckpoint(
  table: Table,
  checkpoint: FeedCheckpoint,
  now: number,
): Promise<FeedCheckpoint> {
  const { consumer, shardId, version, sequence, done } = checkpoint;
  await table.transact([
    {
      type: "put",
      item: {
        pk: PREFIX + consumer,
        sk: shardId,
        doc: { sequence, done },
        expiresAt: epochSeconds(now) + KEPT_SECONDS,
      },
      expect: version === 0 ? "absent" : version,
    },
  ]);
  return { ...checkpoint, version: version + 1 };
}
