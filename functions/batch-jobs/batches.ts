import type { Write } from "../platform/db/table.ts";
import { type Batch, mostWritesOfBatch, type NextBatch } from "./run-batch-job.ts";

/** The writes for one item of a job: a meeting, a participant. */
export type BatchItem = { id: string; writes: readonly Write[] };

/** A sequence of items; a job may have a stage for its meetings, then one for its participants. */
export type Stage = { name: string; items: readonly BatchItem[] };

/** As many items as fit in one transaction, at least one. */
const firstItems = (items: readonly BatchItem[]): BatchItem[] => {
  const taken: BatchItem[] = [];
  let count = 0;
  for (const item of items) {
    count += item.writes.length;
    if (taken.length > 0 && count > mostWritesOfBatch) break;
    taken.push(item);
  }
  return taken;
};

/**
 * The batches of a job over items in the order of their ids, as many at a time as a transaction holds. The
 * cursor is `stage:id` of the last item done, so that an item that disappears meanwhile does no harm.
 * `finish` gives the writes of the last batch.
 */
export const batchesOver = (
  stages: readonly Stage[],
  finish: () => Promise<readonly Write[]> = async () => [],
): NextBatch => {
  const ordered = stages.map(({ name, items }) => ({
    name,
    items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }));
  return async (cursor): Promise<Batch> => {
    const [name = "", done = ""] = cursor.split(":");
    const start = Math.max(
      0,
      ordered.findIndex((stage) => stage.name === name),
    );
    for (const stage of ordered.slice(start)) {
      const left = stage.name === name ? stage.items.filter(({ id }) => id > done) : stage.items;
      const taken = firstItems(left);
      const last = taken.at(-1);
      if (last) return { writes: taken.flatMap(({ writes }) => writes), next: `${stage.name}:${last.id}` };
    }
    return { writes: await finish() };
  };
};
