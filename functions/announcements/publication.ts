import { mailHour } from "../../shared/followups/schema.ts";
import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import { addDays, parisInstant } from "../../shared/time/paris-days.ts";
import { type BatchJob, findBatchJob, startBatchJob, type TaskOf } from "../batch-jobs/batch-job.ts";
import { batchesOver } from "../batch-jobs/batches.ts";
import type { NextBatch } from "../batch-jobs/run-batch-job.ts";
import { planChanges } from "../meetings/plan-diff.ts";
import { meetingDocuments, meetingsOfRencontre } from "../meetings/repository.ts";
import { put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, rencontreDocuments } from "../rencontres/repository.ts";
import { getRound, roundDocuments } from "../rounds/repository.ts";
import { publicationNotifications } from "./messages.ts";
import { notifyParticipant } from "./notify-participant.ts";
import { readPlan } from "./read-plan.ts";

/** The meetings after a publication, and those among them that it must write. */
export const meetingsPublished = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  round: Round,
  registrations: readonly Registration[],
): Promise<{ meetings: Meeting[]; changes: Meeting[] }> => {
  const known = await meetingsOfRencontre(deps, rencontre.id);
  const changes = planChanges(known, await readPlan(deps, rencontre, round, registrations), round.number);
  const meetings = [...new Map([...known, ...changes].map((meeting) => [meeting.id, meeting])).values()];
  return { meetings, changes };
};

/** Reminders a week and a day before, if there is still time for them; once per date. */
const reminders = async (
  deps: Pick<Deps, "table" | "now">,
  { id, date, format }: Rencontre,
): Promise<Write[]> => {
  const writes: Write[] = [];
  for (const daysBefore of [7, 1] as const) {
    const at = parisInstant(addDays(date, -daysBefore), mailHour);
    const jobId = `reminder-${date}-${daysBefore}`;
    if (format === "contactsOnly" || at <= deps.now() || (await findBatchJob(deps, id, jobId))) continue;
    writes.push(startBatchJob(deps, id, jobId, { kind: "reminder", date, daysBefore }, at));
  }
  return writes;
};

/** The last step: the plan becomes that of the rencontre. */
const finish =
  (deps: Pick<Deps, "table" | "now" | "newId">, job: BatchJob, task: TaskOf<"publication">) =>
  async (): Promise<Write[]> => {
    const rencontre = await getRencontre(deps, job.rencontreId);
    const round = await getRound(deps, { rencontreId: rencontre.id, number: task.round });
    const { publishing: _publishing, ...kept } = rencontre;
    const now = deps.now();
    return [
      put(roundDocuments, { ...round, status: "published", publishedAt: now, updatedAt: now }),
      put(rencontreDocuments, {
        ...kept,
        status: rencontre.status === "matched" ? "published" : rencontre.status,
        publishedRound: task.round,
        updatedAt: now,
      }),
      ...(await reminders(deps, rencontre)),
      journalEntry(deps, { type: "system", name: "engine" }, "ROUND_PUBLISHED", rencontre.id, {
        number: task.round,
      }),
    ];
  };

/**
 * The batches of a publication: the meetings become those of the plan, then each participant is notified
 * once, then round and rencontre are marked as published. Meetings store their previous place, so that
 * another process that resumes the job can still compute the changes to announce.
 */
export const publicationBatches = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  job: BatchJob,
  task: TaskOf<"publication">,
): Promise<NextBatch> => {
  const rencontre = await getRencontre(deps, job.rencontreId);
  const round = await getRound(deps, { rencontreId: rencontre.id, number: task.round });
  const registrations = await participantsOf(deps, rencontre.id);
  const { meetings, changes } = await meetingsPublished(deps, rencontre, round, registrations);
  return batchesOver(
    [
      {
        name: "meetings",
        items: changes.map((meeting) => ({ id: meeting.id, writes: [put(meetingDocuments, meeting)] })),
      },
      {
        name: "participants",
        items: publicationNotifications(rencontre, task, meetings, registrations).map((notification) =>
          notifyParticipant(deps, job, notification),
        ),
      },
    ],
    finish(deps, job, task),
  );
};
