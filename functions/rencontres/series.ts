import * as z from "zod";
import { daySchema, storedFields } from "../../shared/documents.ts";
import { waveSchema } from "../../shared/followups.ts";
import { formatSchema } from "../../shared/rencontres.ts";
import { type DocumentKind, getDocument, put } from "../db/documents.ts";
import { dueIndex, seriesKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { mailRencontreSchema } from "../mail/mail-contents.ts";

/** What is told to participants, with what was true when it was decided. */
const telling = {
  rencontre: mailRencontreSchema,
  /** Round whose plan had been sent, where one had. */
  publishedRound: z.int().optional(),
};

/**
 * Something to do for every participant of a rencontre. A transaction holds 100 writes and an edition has hundreds of
 * participants: so the transaction that decides writes the series, and the series goes on by transactions of its own,
 * each of which moves the cursor. Whatever is killed in between, every write happens, and once.
 */
const taskSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("postponed"),
    ...telling,
    previousDate: daySchema,
    dateKnown: z.boolean(),
    reason: z.string(),
  }),
  z.object({ kind: z.literal("cancelled"), ...telling, reason: z.string() }),
  z.object({ kind: z.literal("formatChanged"), ...telling, previousFormat: formatSchema }),
  /** `previousRound`: the one whose plan participants hold, of whom only those concerned are told. */
  z.object({ kind: z.literal("publication"), round: z.int(), previousRound: z.int().optional() }),
  z.object({ kind: z.literal("reminder"), date: daySchema, daysBefore: z.literal([7, 1]) }),
  /** `from` is the day that the wave counts from. */
  z.object({ kind: z.literal("wave"), wave: waveSchema, from: daySchema }),
  z.object({ kind: z.literal("followUpsEnd") }),
]);
export type Task = z.infer<typeof taskSchema>;
export type TaskOf<Kind extends Task["kind"]> = Extract<Task, { kind: Kind }>;

const seriesSchema = z.object({
  id: z.string(),
  rencontreId: z.string(),
  ...storedFields,
  task: taskSchema,
  /** Not before that instant. */
  startsAt: z.iso.datetime(),
  /** Where it goes on; its meaning is the task's own, `""` at the beginning. */
  cursor: z.string(),
  done: z.boolean(),
  /** The request of somebody that it comes from, for the logs and for its mails. */
  requestId: z.string().optional(),
});
export type Series = z.infer<typeof seriesSchema>;

/** A series that has not moved for so long was left behind, in milliseconds: the clock takes it up. */
const leftBehindAfter = 60_000;

const dueAt = ({ startsAt, updatedAt }: Series): string =>
  startsAt > updatedAt ? startsAt : new Date(Date.parse(updatedAt) + leftBehindAfter).toISOString();

export const seriesDocuments: DocumentKind<Series> = {
  schema: seriesSchema,
  place: (series) => ({
    ...seriesKey(series.rencontreId, series.id),
    ...(series.done ? {} : dueIndex("SERIES", series.rencontreId, dueAt(series))),
  }),
};

export const findSeries = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  id: string,
): Promise<Series | undefined> => getDocument(table, seriesDocuments, seriesKey(rencontreId, id));

/** The write that starts a series, now unless said otherwise, to be part of the transaction that decides it. */
export const startSeries = (
  deps: Pick<Deps, "now" | "requestId">,
  rencontreId: string,
  id: string,
  task: Task,
  startsAt: string = deps.now(),
): Write =>
  put(seriesDocuments, {
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
