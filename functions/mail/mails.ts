import { createHash } from "node:crypto";
import * as z from "zod";
import { emailSchema } from "../../shared/documents.ts";
import { AppError } from "../../shared/errors.ts";
import { type DocumentKind, getDocument, put } from "../db/documents.ts";
import { dueIndex, mailIndex, mailKey, mailToIndex } from "../db/keys.ts";
import { type Table, TransactionRefused } from "../db/table.ts";
import { addressHash } from "./address-preferences.ts";
import { mailContentSchema } from "./mail-contents.ts";

/**
 * The life of a mail: docs/mail.md draws it. `doubtful` may have been sent or not: staff decide. Of one that is
 * `abandoned` nothing more is to be done: staff said so, or it is of no use any more.
 * `suppressed` was not sent because its address refuses mail, or because its holder does not want this family.
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
  to: emailSchema,
  content: mailContentSchema,
  status: mailStatusSchema,
  essential: z.boolean(),
  /** What the mail comes from, for example `{ type: "supplier", id: "sup_…" }`. */
  cause: z.object({ type: z.string(), id: z.string() }),
  /** Times it was claimed for sending. */
  attempts: z.int(),
  queuedAt: z.iso.datetime(),
  claimedAt: z.iso.datetime().optional(),
  nextAttemptAt: z.iso.datetime().optional(),
  /** After that it is of no use to anybody (a sign-in link that has expired) and is not sent any more. */
  usefulUntil: z.iso.datetime().optional(),
  sentAt: z.iso.datetime().optional(),
  /** What the transport calls it. */
  transportId: z.string().optional(),
  /** Why the last attempt did not send it, or why it is in doubt. */
  lastError: z.string().optional(),
  /** Times that staff had it sent again; who and when is in the journal. */
  resendings: z.int().default(0),
  /** The request of somebody that it comes from, in the logs. */
  requestId: z.string().optional(),
});
export type Mail = z.infer<typeof mailSchema>;

/** How long a claim waits for evidence that the mail was sent, in milliseconds: 15 minutes. */
export const claimPatience = 15 * 60_000;

/** How long a mail is kept, in seconds: 3 years, as the contacts that it names. */
const keptSeconds = 3 * 365 * 86_400;

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** When the clock has to look at a mail; never once it is settled. */
const dueAt = (mail: Mail): string | undefined => {
  if (mail.status === "queued") return mail.nextAttemptAt ?? mail.queuedAt;
  if (mail.status === "sending" && mail.claimedAt) return later(mail.claimedAt, claimPatience);
  return undefined;
};

export const mails: DocumentKind<Mail> = {
  schema: mailSchema,
  place: (mail) => {
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
  getDocument(table, mails, mailKey(mailId));

/** Throws `mail.notFound`. */
export const getMail = async (table: Table, mailId: string): Promise<Mail> => {
  const mail = await findMail(table, mailId);
  if (!mail) throw new AppError("mail.notFound");
  return mail;
};

/**
 * The id of a mail that a series writes: the same parts give the same id, so that a series taken up again after an
 * interruption never queues a mail twice.
 */
export const mailIdOf = (...parts: readonly string[]): string =>
  `mai_${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32)}`;

const attempts = 8;

/**
 * Applies a transition to a mail as it stands, again where somebody else changed it meanwhile; `change` answers
 * undefined where there is nothing to do. Answers the mail as written, or undefined.
 */
export const changeMail = async (
  table: Table,
  mailId: string,
  change: (mail: Mail) => Mail | undefined,
): Promise<Mail | undefined> => {
  for (let attempt = 1; ; attempt++) {
    const mail = await findMail(table, mailId);
    const changed = mail && change(mail);
    if (!changed) return undefined;
    try {
      await table.transact([put(mails, changed)]);
      return { ...changed, version: changed.version + 1 };
    } catch (error) {
      if (!(error instanceof TransactionRefused) || attempt === attempts) throw error;
    }
  }
};
