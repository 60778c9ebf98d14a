import type { BatchJob, Task, TaskOf } from "../batch-jobs/batch-job.ts";
import { type NextBatch, runBatchJob } from "../batch-jobs/run-batch-job.ts";
import type { Deps } from "../platform/deps.ts";
import { cancellationBatches } from "./cancellation.ts";
import { followUpsEndBatches, waveBatches } from "./follow-up-wave.ts";
import { formatChangeBatches } from "./format-change.ts";
import { postponementBatches } from "./postponement.ts";
import { publicationBatches } from "./publication.ts";
import { reminderBatches } from "./reminder.ts";

type AnnouncementDeps = Pick<Deps, "table" | "now" | "newId" | "requestId">;

/** How each kind of task is split into batches. A new kind does not compile until it has a line here. */
const batchesOf: {
  [Kind in Task["kind"]]: (deps: AnnouncementDeps, job: BatchJob, task: TaskOf<Kind>) => Promise<NextBatch>;
} = {
  publication: publicationBatches,
  postponed: postponementBatches,
  cancelled: cancellationBatches,
  formatChanged: formatChangeBatches,
  reminder: reminderBatches,
  wave: waveBatches,
  followUpsEnd: followUpsEndBatches,
};

const begin = <Kind extends Task["kind"]>(
  deps: AnnouncementDeps,
  job: BatchJob,
  kind: Kind,
  task: TaskOf<Kind>,
): Promise<NextBatch> => batchesOf[kind](deps, job, task);

/** Runs a batch job to its end, from its cursor; does nothing before its start time. */
export const runAnnouncement = (
  deps: AnnouncementDeps,
  job: Pick<BatchJob, "rencontreId" | "id">,
): Promise<void> =>
  runBatchJob(
    deps,
    (current) => begin({ ...deps, requestId: current.requestId }, current, current.task.kind, current.task),
    job,
  );
