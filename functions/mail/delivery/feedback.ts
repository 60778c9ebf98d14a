import * as z from "zod";
import { addressHash } from "../../platform/addresses.ts";
import { put } from "../../platform/db/documents.ts";
import { mailSuppressionKey } from "../../platform/db/keys/mails.ts";
import { TransactionRefused } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { accepted, failed, returned } from "../outbox/lifecycle.ts";
import { changeMail, findMail, type Mail } from "../outbox/mails.ts";
import { suppressionDocuments } from "../preferences/address-preferences.ts";

const instant = z.iso.datetime({ offset: true });

/** What SES publishes of a mail: event publishing, not the older notifications, which carry no tags. */
const sesEventSchema = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: instant,
    messageId: z.string(),
    tags: z.object({ mailId: z.array(z.string()).optional() }).optional(),
  }),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string().default(""),
      bouncedRecipients: z.array(z.object({ diagnosticCode: z.string().default("") })).default([]),
    })
    .optional(),
  complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
  reject: z.object({ reason: z.string().default("") }).optional(),
});
type SesEvent = z.infer<typeof sesEventSchema>;

type FeedbackDeps = Pick<Deps, "table" | "now" | "log">;

/** Stores that an address refuses mail, unless that is stored already. */
const suppress = async (deps: FeedbackDeps, mail: Mail, reason: "bounce" | "complaint"): Promise<void> => {
  const hash = addressHash(mail.to);
  if (await deps.table.get(mailSuppressionKey(hash))) return;
  try {
    await deps.table.transact([
      put(suppressionDocuments, { version: 0, addressHash: hash, reason, mailId: mail.id, at: deps.now() }),
    ]);
    deps.log.warn("ADDRESS_SUPPRESSED", { mailId: mail.id, reason });
  } catch (error) {
    if (!(error instanceof TransactionRefused)) throw error;
  }
};

const iso = (timestamp: string): string => new Date(timestamp).toISOString();

const bounced = async (deps: FeedbackDeps, mail: Mail, { mail: sent, bounce }: SesEvent): Promise<void> => {
  const reason = [bounce?.bounceType, bounce?.bounceSubType, bounce?.bouncedRecipients[0]?.diagnosticCode];
  const description = reason.filter(Boolean).join(": ").slice(0, 500);
  if (bounce?.bounceType === "Permanent") await suppress(deps, mail, "bounce");
  await changeMail(deps.table, mail.id, (current) =>
    returned(current, "bounced", iso(sent.timestamp), description),
  );
};

const complained = async (
  deps: FeedbackDeps,
  mail: Mail,
  { mail: sent, complaint }: SesEvent,
): Promise<void> => {
  const type = complaint?.complaintFeedbackType ?? "complaint";
  if (type === "not-spam") return;
  await suppress(deps, mail, "complaint");
  await changeMail(deps.table, mail.id, (current) =>
    returned(current, "complained", iso(sent.timestamp), type),
  );
};

const apply = async (deps: FeedbackDeps, mail: Mail, event: SesEvent): Promise<void> => {
  switch (event.eventType) {
    case "Send":
    case "Delivery":
      await changeMail(deps.table, mail.id, (current) =>
        accepted(current, iso(event.mail.timestamp), event.mail.messageId),
      );
      return;
    case "Bounce":
      return bounced(deps, mail, event);
    case "Complaint":
      return complained(deps, mail, event);
    case "Reject":
      // SES took it, then found a virus in it: it will not leave, and another attempt would be rejected too.
      await changeMail(deps.table, mail.id, (current) =>
        failed(current, `Reject: ${event.reject?.reason ?? ""}`),
      );
      return;
    default:
      return;
  }
};

/**
 * Applies one event of SES to the mail that it names by its tag `mailId`: Send and Delivery are evidence that it left,
 * a bounce or a complaint stops further mail to the address. Safe to apply twice and in any order.
 * Returns false where the event names no mail of ours: it is logged and ignored.
 */
export const applySesEvent = async (deps: FeedbackDeps, input: unknown): Promise<boolean> => {
  const event = sesEventSchema.safeParse(input);
  const mailId = event.data?.mail.tags?.mailId?.[0];
  const mail = mailId ? await findMail(deps.table, mailId) : undefined;
  if (!event.success || !mail) {
    deps.log.warn("SES_EVENT_UNKNOWN", { type: event.data?.eventType ?? "unreadable", mailId: mailId ?? "" });
    return false;
  }
  await apply(deps, mail, event.data);
  deps.log.info("SES_EVENT", { type: event.data.eventType, mailId: mail.id });
  return true;
};
