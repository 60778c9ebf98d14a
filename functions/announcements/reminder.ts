import type { BatchJob, TaskOf } from "../batch-jobs/batch-job.ts";
import { batchesOver } from "../batch-jobs/batches.ts";
import type { NextBatch } from "../batch-jobs/run-batch-job.ts";
import { byId, mailPlan } from "../meetings/mail-meetings.ts";
import { meetingsOfRencontre } from "../meetings/repository.ts";
import type { Deps } from "../platform/deps.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/repository.ts";
import { toParticipant } from "./messages.ts";
import { notifyParticipant } from "./notify-participant.ts";

/**
 * Reminds participants who have meetings; nobody if the rencontre was postponed, cancelled or reduced to
 * contacts since.
 */
export const reminderBatches = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  job: BatchJob,
  { date, daysBefore }: TaskOf<"reminder">,
): Promise<NextBatch> => {
  const rencontre = await getRencontre(deps, job.rencontreId);
  const stands =
    rencontre.status === "published" && rencontre.date === date && rencontre.format !== "contactsOnly";
  if (!stands) return batchesOver([]);
  const registrations = await participantsOf(deps, rencontre.id);
  const participants = byId(registrations);
  const plan = await meetingsOfRencontre(deps, rencontre.id);
  const items = registrations.flatMap((registration) => {
    const meetings = mailPlan(plan, registration, participants);
    if (meetings.length === 0) return [];
    return [
      notifyParticipant(deps, job, {
        registration,
        content: {
          kind: "reminder",
          rencontre: mailRencontre(rencontre),
          ...toParticipant(registration),
          meetings,
          daysBefore,
        },
        changes: {},
      }),
    ];
  });
  return batchesOver([{ name: "participants", items }]);
};
