import { inParallel } from "../../platform/async/in-parallel.ts";
import { everyItem } from "../../platform/db/documents.ts";
import { dueEntryOf, dueUntil } from "../../platform/db/keys/due.ts";
import type { Change } from "../../platform/db/table.ts";
import { type Mail, mailDocuments } from "../outbox/mails.ts";
import { isAwaited } from "./pace.ts";
import { type MailerDeps, sendMail, settleLease } from "./send-mail.ts";

/** Mails sent at the same time; how many leave in a second, all mailers together, is for the pace to say. */
const atOnce = 4;

/** Does the work on each id, a few at a time; one that fails is logged, and the clock tries it again. */
const each = (deps: MailerDeps, ids: readonly string[], work: (mailId: string) => Promise<void>) =>
  inParallel(ids, atOnce, async (mailId) => {
    try {
      await work(mailId);
    } catch (error) {
      deps.log.error("MAILER_FAILED", { mailId, error: error instanceof Error ? error.name : "unknown" });
    }
  });

/** Those for which somebody waits before their screen leave first. */
const rankOf = (mail: Mail): number => (isAwaited(mail) ? 0 : 1);

/** Sends a mail that has become due, or settles its lease: what the clock calls for each due entry of kind `MAIL`. */
export const handleDueMail = async (deps: MailerDeps, mailId: string): Promise<void> => {
  await sendMail(deps, mailId);
  await settleLease(deps, mailId);
};

/**
 * Sends the mails that the change feed shows as newly queued, those for which somebody waits first. The clock finds again
 * those that fail here, or whose turn is too far away.
 */
export const sendQueuedMails = async (deps: MailerDeps, changes: readonly Change[]): Promise<void> => {
  const queued = changes.flatMap(({ after }) => {
    if (!after?.pk.startsWith("MAIL#")) return [];
    const mail = mailDocuments.schema.safeParse({ ...(after.doc as object), version: after.version });
    return mail.success && mail.data.status === "queued" ? [mail.data] : [];
  });
  const ids = queued.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ id }) => id);
  await each(deps, [...new Set(ids)], (mailId) => sendMail(deps, mailId));
};

/** Sends every mail that is due, and settles the leases that have ended. Returns how many mails were looked at. */
export const sendDueMails = async (deps: MailerDeps): Promise<number> => {
  const ids: string[] = [];
  for (const shard of dueUntil(deps.now()))
    for await (const item of everyItem(deps.table, shard)) {
      const { kind, id } = dueEntryOf(item);
      if (kind === "MAIL" && id) ids.push(id);
    }
  await each(deps, ids, (mailId) => handleDueMail(deps, mailId));
  return ids.length;
};
