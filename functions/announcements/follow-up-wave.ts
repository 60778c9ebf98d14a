import { type FollowUp, waveStartsAt, waves } from "../../shared/followups/schema.ts";
import type { BatchJob, TaskOf } from "../batch-jobs/batch-job.ts";
import { batchesOver } from "../batch-jobs/batches.ts";
import type { NextBatch } from "../batch-jobs/run-batch-job.ts";
import { openMeetings } from "../followups/open-meetings.ts";
import { followUpDocuments, followUpIdOf, outcomesOfRencontre } from "../followups/repository.ts";
import { mailIdOf } from "../mail/outbox/mails.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { byId, mailMeeting } from "../meetings/mail-meetings.ts";
import { meetingsOfRencontre } from "../meetings/repository.ts";
import { put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, rencontreDocuments } from "../rencontres/repository.ts";

type JobDeps = Pick<Deps, "table" | "now" | "newId">;

/** Whether the next wave is due as well: participants should not get two questions on one day. */
const isOvertaken = ({ wave, from }: TaskOf<"wave">, now: string): boolean => {
  const next = waves.find((later) => later > wave);
  return next !== undefined && waveStartsAt(from, next) <= now;
};

/**
 * A wave: each participant with open meetings gets one question about them. A wave is skipped if the next one
 * is already due, because the clock did not run or the day was ended late.
 */
export const waveBatches = async (deps: JobDeps, job: BatchJob, task: TaskOf<"wave">): Promise<NextBatch> => {
  const { wave } = task;
  if (isOvertaken(task, deps.now())) return batchesOver([]);
  const rencontre = await getRencontre(deps, job.rencontreId);
  const registrations = await participantsOf(deps, rencontre.id);
  const participants = byId(registrations);
  const meetings = await meetingsOfRencontre(deps, rencontre.id);
  const outcomes = Map.groupBy(await outcomesOfRencontre(deps, rencontre.id), ({ meetingId }) => meetingId);
  const items = registrations.flatMap((registration) => {
    const open = openMeetings(meetings, outcomes, registration);
    if (open.length === 0) return [];
    const now = deps.now();
    const followUp: FollowUp = {
      id: followUpIdOf(rencontre.id, registration.id, wave),
      version: 0,
      createdAt: now,
      updatedAt: now,
      rencontreId: rencontre.id,
      registrationId: registration.id,
      organisationName: registration.organisationName,
      side: registration.side,
      wave,
      meetingIds: open.map(({ id }) => id),
      status: "sent",
      sentAt: now,
      reminders: 0,
      notes: "",
    };
    const mail = queueMail(deps, {
      id: mailIdOf("series", rencontre.id, job.id, registration.id),
      to: registration.contact.email,
      content: {
        kind: "follow-up",
        rencontre: mailRencontre(rencontre),
        registrationId: registration.id,
        organisationName: registration.organisationName,
        followUpId: followUp.id,
        wave,
        meetings: open.map((meeting) => mailMeeting(meeting, registration.side, participants, meeting.place)),
      },
      cause: { type: "followUp", id: followUp.id },
    });
    return [{ id: registration.id, writes: [put(followUpDocuments, followUp), mail] }];
  });
  return batchesOver([{ name: "participants", items }]);
};

/** After the last wave, a rencontre that was held becomes followed up; a cancelled one stays cancelled. */
export const followUpsEndBatches = async (deps: JobDeps, job: BatchJob): Promise<NextBatch> =>
  batchesOver([], async () => {
    const rencontre = await getRencontre(deps, job.rencontreId);
    if (rencontre.status !== "held") return [];
    return [
      put(rencontreDocuments, { ...rencontre, status: "followedUp", updatedAt: deps.now() }),
      journalEntry(deps, { type: "system", name: "clock" }, "RENCONTRE_FOLLOWED_UP", rencontre.id),
    ];
  });
