import { waveStartsAt, waves } from "../../shared/followups/schema.ts";
import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type BatchJob, startBatchJob, type TaskOf } from "../batch-jobs/batch-job.ts";
import { batchesOver, type Stage } from "../batch-jobs/batches.ts";
import type { NextBatch } from "../batch-jobs/run-batch-job.ts";
import { meetingDocuments, meetingsOfRencontre } from "../meetings/repository.ts";
import { put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { getRencontre } from "../rencontres/repository.ts";
import { roundsOfRencontre } from "../rounds/repository.ts";
import { audience } from "./audience.ts";
import { cancellationNotifications } from "./messages.ts";
import { notifyParticipant } from "./notify-participant.ts";
import { readPlan } from "./read-plan.ts";

type JobDeps = Pick<Deps, "table" | "now" | "newId">;

/** The plan of the last successful round, without times, because nobody was sent any. */
const proposed = async (
  deps: Pick<Deps, "table" | "now">,
  rencontreId: string,
  registrations: readonly Registration[],
): Promise<Meeting[]> => {
  const rounds = await roundsOfRencontre(deps, rencontreId);
  const last = rounds.findLast(({ result, status }) => result !== undefined && status !== "failed");
  const rencontre = await getRencontre(deps, rencontreId);
  return last ? readPlan(deps, { ...rencontre, format: "contactsOnly" }, last, registrations) : [];
};

/** The contacts prepared for participants: from the published plan, otherwise from the last round. */
export const contactsPrepared = async (
  deps: Pick<Deps, "table" | "now">,
  rencontreId: string,
  publishedRound: number | undefined,
  registrations: readonly Registration[],
): Promise<Meeting[]> =>
  publishedRound === undefined
    ? proposed(deps, rencontreId, registrations)
    : (await meetingsOfRencontre(deps, rencontreId)).filter(
        ({ status, round }) => status === "planned" && round <= publishedRound,
      );

/** The meetings without their place, which only give two participants each other's contacts. */
const asContacts = (contacts: readonly Meeting[], known: readonly Meeting[]): Stage => {
  const versions = new Map(known.map(({ id, version }) => [id, version]));
  return {
    name: "meetings",
    items: contacts.map(({ place, ...meeting }) => ({
      id: meeting.id,
      writes: [
        put(meetingDocuments, {
          ...meeting,
          version: versions.get(meeting.id) ?? 0,
          ...(place ? { before: { planned: true, place } } : {}),
        }),
      ],
    })),
  };
};

/**
 * A cancellation: everybody is notified and receives the contacts prepared for them, from the published plan
 * or the last round. They are stored as meetings without a place, with follow-up questions 30, 90 and 180
 * days later.
 */
export const cancellationBatches = async (
  deps: JobDeps,
  job: BatchJob,
  task: TaskOf<"cancelled">,
): Promise<NextBatch> => {
  const { rencontreId } = job;
  const registrations = await audience(deps, job);
  const known = await meetingsOfRencontre(deps, rencontreId);
  const contacts = await contactsPrepared(deps, rencontreId, task.publishedRound, registrations);
  const items = cancellationNotifications(task, contacts, registrations).map((notification) =>
    notifyParticipant(deps, job, notification),
  );
  const day = parisDay(job.createdAt);
  const asked = contacts.length === 0 ? [] : waves.filter((wave) => wave > 1);
  return batchesOver([{ name: "participants", items }, asContacts(contacts, known)], async () =>
    asked.map((wave) =>
      startBatchJob(
        deps,
        rencontreId,
        `wave-${wave}`,
        { kind: "wave", wave, from: day },
        waveStartsAt(day, wave),
      ),
    ),
  );
};
