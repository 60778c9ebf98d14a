import { everyItem } from "../db/documents.ts";
import { dueShard, dueShards } from "../db/keys.ts";
import type { Change } from "../db/table.ts";
import { mails } from "./mails.ts";
import { type MailerDeps, sendMail, settleClaim } from "./send-mail.ts";

/** Mails under way at once: SES gives a new account 14 a second, and a mail takes it about a tenth. */
const atOnce = 4;

/** Does the work on each id, a few at a time; one that goes wrong is logged and left to the clock. */
const each = async (deps: MailerDeps, ids: readonly string[], work: (mailId: string) => Promise<void>) => {
  const waiting = ids.values();
  const worker = async () => {
    for (const mailId of waiting) {
      try {
        await work(mailId);
      } catch (error) {
        deps.log.error("MAILER_FAILED", { mailId, error: error instanceof Error ? error.name : "unknown" });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

/** Sends a mail that has become due or settles its claim: what the clock calls for each due entry of kind `MAIL`. */
export const handleDueMail = async (deps: MailerDeps, mailId: string): Promise<void> => {
  await sendMail(deps, mailId);
  await settleClaim(deps, mailId);
};

/** Sends what the change feed shows as newly queued. Whatever fails here is found again by the clock. */
export const sendQueuedMails = async (deps: MailerDeps, changes: readonly Change[]): Promise<void> => {
  const ids = changes.flatMap(({ after }) => {
    if (!after?.pk.startsWith("MAIL#")) return [];
    const mail = mails.schema.safeParse({ ...(after.doc as object), version: after.version });
    return mail.success && mail.data.status === "queued" ? [mail.data.id] : [];
  });
  await each(deps, [...new Set(ids)], (mailId) => sendMail(deps, mailId));
};

/** Sends every mail that is due and settles the claims left behind. Returns how many were looked at. */
export const sendDueMails = async (deps: MailerDeps): Promise<number> => {
  const until = `${deps.now()}$`;
  const ids: string[] = [];
  for (const shard of dueShards)
    for await (const { gsi2sk = "" } of everyItem(deps.table, {
      index: "gsi2",
      pk: dueShard(shard),
      sk: { to: until },
    })) {
      const [, kind, mailId] = gsi2sk.split("#");
      if (kind === "MAIL" && mailId) ids.push(mailId);
    }
  await each(deps, ids, (mailId) => handleDueMail(deps, mailId));
  return ids.length;
};
