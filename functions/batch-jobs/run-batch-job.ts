import { put } from "../platform/db/documents.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { type BatchJob, batchJobDocuments, findBatchJob } from "./batch-job.ts";

/** Maximum number of writes of one batch beside the job itself: a transaction holds 100. */
export const mostWritesOfBatch = 99;

/** The writes of a batch, and the cursor of the next one; `next` is absent for the last batch. */
export type Batch = { writes: readonly Write[]; next?: string };

/** Creates the batch that begins at a cursor. */
export type NextBatch = (cursor: string) => Promise<Batch>;

/**
 * Reads the data of a job and returns a function that creates its batches; called again if data changed
 * meanwhile.
 */
export type BeginBatchJob = (job: BatchJob) => Promise<NextBatch>;

/**
 * The data of a batch may change during the job; after so many attempts the clock takes over, a minute later.
 */
const attempts = 21;

/**
 * Runs a job to its end, from its cursor. Each batch is one transaction that also moves the cursor, on
 * condition that no other process did: two runs of the same job share its batches, and none is written twice.
 */
export const runBatchJob = async (
  deps: Pick<Deps, "table" | "now">,
  begin: BeginBatchJob,
  { rencontreId, id }: { rencontreId: string; id: string },
): Promise<void> => {
  await retryOnConflict({ attempts, otherwise: () => undefined }, async () => {
    let job = await findBatchJob(deps, rencontreId, id);
    if (!job || job.done || job.startsAt > deps.now()) return;
    const nextBatch = await begin(job);
    while (!job.done) {
      const { writes, next } = await nextBatch(job.cursor);
      const moved: BatchJob = {
        ...job,
        updatedAt: deps.now(),
        cursor: next ?? job.cursor,
        done: next === undefined,
      };
      await deps.table.transact([put(batchJobDocuments, moved), ...writes]);
      job = { ...moved, version: moved.version + 1 };
    }
  });
};
