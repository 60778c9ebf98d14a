import type { Meeting } from "../../shared/meetings/schema.ts";
import type { BatchJob, TaskOf } from "../batch-jobs/batch-job.ts";
import { batchesOver, type Stage } from "../batch-jobs/batches.ts";
import type { NextBatch } from "../batch-jobs/run-batch-job.ts";
import { meetingDocuments, meetingsOfRencontre } from "../meetings/repository.ts";
import { put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { audience } from "./audience.ts";
import { postponementNotifications } from "./messages.ts";
import { notifyParticipant } from "./notify-participant.ts";

type JobDeps = Pick<Deps, "table" | "now" | "newId">;

/** The meetings of the plan that was sent, which a postponement voids; none if none was sent. */
export const meetingsVoided = async (
  deps: Pick<Deps, "table">,
  rencontreId: string,
  publishedRound: number | undefined,
): Promise<Meeting[]> =>
  publishedRound === undefined
    ? []
    : (await meetingsOfRencontre(deps, rencontreId)).filter(
        ({ status, round }) => status === "planned" && round <= publishedRound,
      );

/** Cancels the meetings, after everybody is notified, because the notifications read them. */
const cancelling = (meetings: readonly Meeting[]): Stage => ({
  name: "meetings",
  items: meetings.map((meeting) => ({
    id: meeting.id,
    writes: [put(meetingDocuments, { ...meeting, status: "cancelled" })],
  })),
});

/** A postponement: the plan is void, everybody is notified and, if the new date is known, must confirm. */
export const postponementBatches = async (
  deps: JobDeps,
  job: BatchJob,
  task: TaskOf<"postponed">,
): Promise<NextBatch> => {
  const registrations = await audience(deps, job);
  const sent = await meetingsVoided(deps, job.rencontreId, task.publishedRound);
  const items = postponementNotifications(task, sent, registrations).map((notification) =>
    notifyParticipant(deps, job, notification),
  );
  return batchesOver([{ name: "participants", items }, cancelling(sent)]);
};
