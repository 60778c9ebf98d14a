import * as z from "zod";
import { daySchema, storedFields } from "../../shared/fields/fields.ts";
import { waveSchema } from "../../shared/followups/schema.ts";
import { formatSchema } from "../../shared/rencontres/schema.ts";
import { mailRencontreSchema } from "../mail/document/rencontre-schema.ts";
import { type DocumentKind, getDocument, put } from "../platform/db/documents.ts";
import { batchJobKey } from "../platform/db/keys/batch-jobs.ts";
import { dueIndex } from "../platform/db/keys/due.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

/** An announcement to participants, with the facts at the time of the decision. */
const announced = {
  rencontre: mailRencontreSchema,
  /** Round whose plan had been sent, if any. */
  publishedRound: z.int().optional(),
};

/**
 * Work for every participant of a rencontre. A transaction holds 100 writes and a rencontre has hundreds of
 * participants: so the transaction of the decision writes a batch job, which continues in transactions of its
 * own, each of which moves the job's cursor. Wherever it is interrupted, every write happens exactly once.
 */
const taskSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("postponed"),
    ...announced,
    previousDate: daySchema,
    dateKnown: z.boolean(),
    reason: z.string(),
  }),
  z.object({ kind: z.literal("cancelled"), ...announced, reason: z.string() }),
  z.object({ kind: z.literal("formatChanged"), ...announced, previousFormat: formatSchema }),
  /** `previousRound`: the one whose plan participants have; only those whose plan changes are notified. */
  z.object({ kind: z.literal("publication"), round: z.int(), previousRound: z.int().optional() }),
  z.object({ kind: z.literal("reminder"), date: daySchema, daysBefore: z.literal([7, 1]) }),
  /** `from`: the day from which the wave is counted. */
  z.object({ kind: z.literal("wave"), wave: waveSchema, from: daySchema }),
  z.object({ kind: z.literal("followUpsEnd") }),
]);
export type Task = z.infer<typeof taskSchema>;
export type TaskOf<Kind extends Task["kind"]> = Extract<Task, { kind: Kind }>;

const batchJobSchema = z.object({
  id: z.string(),
  rencontreId: z.string(),
  ...storedFields,
  task: taskSchema,
  /** The job does not start before that instant. */
  startsAt: z.iso.datetime(),
  /** Where the next batch begins; the format depends on the task, `""` at the start. */
  cursor: z.string(),
  done: z.boolean(),
  /** The person's request that caused it, for the logs and for its mails. */
  requestId: z.string().optional(),
});
export type BatchJob = z.infer<typeof batchJobSchema>;

/** Milliseconds without progress after which a job counts as left behind, and the clock resumes it. */
const leftBehindAfter = 60_000;

const dueAt = ({ startsAt, updatedAt }: BatchJob): string =>
  startsAt > updatedAt ? startsAt : new Date(Date.parse(updatedAt) + leftBehindAfter).toISOString();

export const batchJobDocuments: DocumentKind<BatchJob> = {
  schema: batchJobSchema,
  keysOf: (job) => ({
    ...batchJobKey(job.rencontreId, job.id),
    ...(job.done ? {} : dueIndex("SERIES", job.rencontreId, dueAt(job))),
  }),
};

export const findBatchJob = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  id: string,
): Promise<BatchJob | undefined> => getDocument(table, batchJobDocuments, batchJobKey(rencontreId, id));

/** The write that starts a job, now by default, for the transaction that decides it. */
export const startBatchJob = (
  deps: Pick<Deps, "now" | "requestId">,
  rencontreId: string,
  id: string,
  task: Task,
  startsAt: string = deps.now(),
): Write =>
  put(batchJobDocuments, {
    id,
    rencontreId,
    version: 0,
    createdAt: deps.now(),
    updatedAt: deps.now(),
    task,
    startsAt,
    cursor: "",
    done: false,
    ...(deps.requestId === undefined ? {} : { requestId: deps.requestId }),
  });
