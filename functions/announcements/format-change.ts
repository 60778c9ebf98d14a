import type { Meeting } from "../../shared/meetings/schema.ts";
import type { BatchJob, TaskOf } from "../batch-jobs/batch-job.ts";
import { batchesOver } from "../batch-jobs/batches.ts";
import type { NextBatch } from "../batch-jobs/run-batch-job.ts";
import { meetingsOfRencontre } from "../meetings/repository.ts";
import type { Deps } from "../platform/deps.ts";
import { audience } from "./audience.ts";
import { formatChangeNotifications } from "./messages.ts";
import { notifyParticipant } from "./notify-participant.ts";

type JobDeps = Pick<Deps, "table" | "now" | "newId">;

/** The meetings of the plan that was sent, whose places a change of format announces again. */
export const meetingsSent = async (
  deps: Pick<Deps, "table">,
  rencontreId: string,
  publishedRound: number | undefined,
): Promise<Meeting[]> => (publishedRound === undefined ? [] : meetingsOfRencontre(deps, rencontreId));

/** A change of format: everybody is notified, with their plan if it was sent. */
export const formatChangeBatches = async (
  deps: JobDeps,
  job: BatchJob,
  task: TaskOf<"formatChanged">,
): Promise<NextBatch> => {
  const registrations = await audience(deps, job);
  const meetings = await meetingsSent(deps, job.rencontreId, task.publishedRound);
  const items = formatChangeNotifications(task, meetings, registrations).map((notification) =>
    notifyParticipant(deps, job, notification),
  );
  return batchesOver([{ name: "participants", items }]);
};
