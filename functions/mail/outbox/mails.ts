import * as z from "zod";
import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { storedEmailSchema } from "../../../shared/fields/fields.ts";
import { addressHash } from "../../platform/addresses.ts";
import { committed, type DocumentKind, getDocument, put } from "../../platform/db/documents.ts";
import { dueIndex } from "../../platform/db/keys/due.ts";
import { mailIndex, mailKey, mailToIndex } from "../../platform/db/keys/mails.ts";
import { retryOnConflict } from "../../platform/db/retry-on-conflict.ts";
import type { Table } from "../../platform/db/table.ts";
import { idPrefixes } from "../../platform/deps.ts";
import { hashedId } from "../../platform/hashed-id.ts";
import { mailContentSchema } from "../kinds/kinds.ts";

/**
 * The statuses of a mail; docs/mail.md shows how they follow each other. A `doubtful` mail may have been sent or not:
 * staff decide. An `abandoned` one needs nothing more: staff said so, or it is of no use any more. A `suppressed` one was
 * not sent because its address refuses mail, or because the holder of the address does not want this family.
 */
export const mailStatuses = [
  "queued",
  "sending",
  "sent",
  "failed",
  "doubtful",
  "bounced",
  "complained",
  "suppressed",
  "abandoned",
] as const;
export const mailStatusSchema = z.enum(mailStatuses);
export type MailStatus = z.infer<typeof mailStatusSchema>;

export const mailSchema = z.object({
  id: z.string(),
  version: z.int(),
  to: storedEmailSchema,
  content: mailContentSchema,
  status: mailStatusSchema,
  essential: z.boolean(),
  /** What the mail comes from, for example `{ type: "supplier", id: "sup_…" }`. */
  cause: z.object({ type: z.string(), id: z.string() }),
  /** How many times a mailer leased it to send it. */
  attempts: z.int(),
  queuedAt: z.iso.datetime(),
  /** When the mailer that is sending it leased it. */
  claimedAt: z.iso.datetime().optional(),
  nextAttemptAt: z.iso.datetime().optional(),
  /** After that instant it is of no use to anybody (a sign-in link that has expired) and is not sent any more. */
  usefulUntil: z.iso.datetime().optional(),
  sentAt: z.iso.datetime().optional(),
  /** Its id at the transport. */
  transportId: z.string().optional(),
  /** Why the last attempt did not send it, or why it is in doubt. */
  lastError: z.string().optional(),
  /** How many times staff had it sent again; the journal says who did and when. */
  resendings: z.int().default(0),
  /** Staff have released its address: the server that sends it is to forget what came back from there. */
  releaseAddress: z.boolean().optional(),
  /** Id, in the logs, of the request that caused it. */
  requestId: z.string().optional(),
});
export type Mail = z.infer<typeof mailSchema>;

/** How long the lease of a mailer lasts without evidence that the mail was sent, in milliseconds: 15 minutes. */
export const leaseDuration = 15 * 60_000;

/** How long a mail is kept, in seconds: 3 years, as the contacts that it names. */
const keptSeconds = 3 * 365 * 86_400;

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** When the clock has to look at a mail: to send it, or to settle its lease; undefined where it is settled. */
const dueAt = (mail: Mail): string | undefined => {
  if (mail.status === "queued") return mail.nextAttemptAt ?? mail.queuedAt;
  if (mail.status === "sending" && mail.claimedAt) return later(mail.claimedAt, leaseDuration);
  return undefined;
};

export const mailDocuments: DocumentKind<Mail> = {
  schema: mailSchema,
  keysOf: (mail) => {
    const due = dueAt(mail);
    return {
      ...mailKey(mail.id),
      ...mailIndex(mail),
      ...(due ? dueIndex("MAIL", mail.id, due) : mailToIndex(addressHash(mail.to), mail)),
      expiresAt: Math.floor(Date.parse(mail.queuedAt) / 1_000) + keptSeconds,
    };
  },
};

export const findMail = (table: Table, mailId: string): Promise<Mail | undefined> =>
  getDocument(table, mailDocuments, mailKey(mailId));

export const getMailErrors = errorsOf("mail.notFound");

/** A mail of the outbox, whatever its status. */
export const getMail = async (table: Table, mailId: string): Promise<Mail> => {
  const mail = await findMail(table, mailId);
  if (!mail) throw new AppError("mail.notFound");
  return mail;
};

/**
 * The id of a mail that a batch job writes: the same parts give the same id, so that a job resumed after an interruption
 * never queues a mail twice.
 */
export const mailIdOf = (...parts: readonly string[]): string => hashedId(idPrefixes.mail, parts, 32);

const attempts = 8;

/**
 * Applies a transition to a mail as it stands, and again where somebody else changed it meanwhile; `change` returns
 * undefined where there is nothing to do. Returns the mail as written, or undefined.
 */
export const changeMail = async (
  table: Table,
  mailId: string,
  change: (mail: Mail) => Mail | undefined,
): Promise<Mail | undefined> => {
  return retryOnConflict({ attempts }, async () => {
    const mail = await findMail(table, mailId);
    const changed = mail && change(mail);
    if (!changed) return undefined;
    await table.transact([put(mailDocuments, changed)]);
    return committed(changed);
  });
};
