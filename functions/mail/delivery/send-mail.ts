import { put } from "../../platform/db/documents.ts";
import { TransactionRefused } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { currentSettings } from "../../settings/read-settings.ts";
import { mailTextsConcern } from "../../settings/settings-documents.ts";
import { familyOf } from "../kinds/kinds.ts";
import { abandoned, accepted, doubtful, failed, leased, refused, suppressed } from "../outbox/lifecycle.ts";
import { changeMail, findMail, leaseDuration, type Mail, mailDocuments } from "../outbox/mails.ts";
import { refusalOfAddress } from "../preferences/address-preferences.ts";
import { renderMail } from "../rendering/render-mail.ts";
import { composeMime } from "./mime.ts";
import type { Pace } from "./pace.ts";
import type {
  Delivery,
  Hold,
  LocalTransport,
  OutgoingMail,
  RemoteTransport,
  Transport,
} from "./transport.ts";

/** What the mailer needs besides: how mails leave, and in whose name. */
export type MailerDeps = Pick<Deps, "table" | "now" | "log" | "config"> & {
  transport: Transport;
  sender: { from: string; replyTo?: string };
  /** The turns at the server, where it tells a rate. */
  pace?: Pace | undefined;
};

/** Writes the next state of a mail that was just read; false where somebody else changed it meanwhile. */
const write = async (
  deps: MailerDeps,
  ...writes: Parameters<MailerDeps["table"]["transact"]>[0]
): Promise<boolean> => {
  try {
    await deps.table.transact(writes);
    return true;
  } catch (error) {
    if (error instanceof TransactionRefused) return false;
    throw error;
  }
};

/** What the logs say of a mail: never whom it is for. */
const logFields = ({ id, content, requestId }: Mail) => ({
  mailId: id,
  kind: content.kind,
  ...(requestId === undefined ? {} : { requestId }),
});

const settle = async (deps: MailerDeps, mail: Mail, code: string): Promise<void> => {
  if (await write(deps, put(mailDocuments, mail))) deps.log.warn(code, logFields(mail));
};

/** The mail in the status that says why it must not leave; undefined where it may. */
const stoppedState = async (deps: MailerDeps, mail: Mail): Promise<Mail | undefined> => {
  if (mail.usefulUntil && mail.usefulUntil <= deps.now()) return abandoned(mail, "expired");
  const refusal = await refusalOfAddress(deps.table, mail.to, familyOf(mail.content.kind));
  return refusal && suppressed(mail, refusal);
};

const compose = async (deps: MailerDeps, mail: Mail): Promise<OutgoingMail> => {
  const { texts } = (await currentSettings(deps, mailTextsConcern)).value;
  const rendered = await renderMail(mail, { ...deps.config, from: deps.sender.from }, texts);
  return { mail, rendered, mime: await composeMime(mail, rendered, deps.sender, deps.now()) };
};

/** What the log says where the server refuses whatever we send: its metrics and alarms tell the causes apart. */
const codeOfHold: Record<Hold, string> = {
  throttled: "MAIL_THROTTLED",
  paused: "MAIL_PAUSED",
  denied: "MAIL_DENIED",
};

const mark = async (
  deps: MailerDeps,
  mail: Mail,
  delivery: Delivery,
  reportsLater: boolean,
): Promise<void> => {
  const now = deps.now();
  const claimedAt = mail.claimedAt;
  const fields = logFields(mail);
  if (delivery.outcome === "accepted") {
    await changeMail(deps.table, mail.id, (current) => accepted(current, now, delivery.transportId));
    deps.log.info("MAIL_SENT", fields);
  } else if (delivery.outcome === "refused") {
    await changeMail(deps.table, mail.id, (current) => refused(current, now, { ...delivery, claimedAt }));
    deps.log.warn(delivery.hold ? codeOfHold[delivery.hold] : "MAIL_REFUSED", {
      ...fields,
      permanent: delivery.permanent,
    });
  } else if (!reportsLater) {
    await changeMail(deps.table, mail.id, (current) => doubtful(current, claimedAt, delivery.reason));
    deps.log.warn("MAIL_DOUBTFUL", fields);
  }
};

const sendRemotely = async (
  deps: MailerDeps,
  transport: RemoteTransport,
  outgoing: OutgoingMail,
): Promise<void> => {
  const mail = leased(outgoing.mail, deps.now());
  if (!(await write(deps, put(mailDocuments, mail)))) return;
  await mark(deps, mail, await transport.send({ ...outgoing, mail }), transport.reportsLater);
};

/** One transaction both keeps the mail and marks it sent: there is no moment between, so no lease is written. */
const keepLocally = async (
  deps: MailerDeps,
  transport: LocalTransport,
  outgoing: OutgoingMail,
): Promise<void> => {
  const sent = accepted(leased(outgoing.mail, deps.now()), deps.now());
  if (sent && (await write(deps, put(mailDocuments, sent), transport.keep({ ...outgoing, mail: sent }))))
    deps.log.info("MAIL_SENT", logFields(sent));
};

/**
 * Sends one mail that is queued and due; any other is left as it is, so that two mailers, a feed that repeats itself
 * and the clock may all call this. The mail is rendered first, and leased, by its version, just before it leaves: a mailer
 * that dies earlier leaves it queued, one that dies later leaves a lease, which {@link settleLease} settles.
 */
export const sendMail = async (deps: MailerDeps, mailId: string): Promise<void> => {
  const mail = await findMail(deps.table, mailId);
  if (mail?.status !== "queued" || (mail.nextAttemptAt ?? mail.queuedAt) > deps.now()) return;
  const stopped = await stoppedState(deps, mail);
  if (stopped) return settle(deps, stopped, "MAIL_STOPPED");
  if (deps.pace && !(await deps.pace.turn(mail))) return;
  let outgoing: OutgoingMail;
  try {
    outgoing = await compose(deps, mail);
  } catch (error) {
    // A mail that cannot be rendered is a defect: waiting would not mend it, and the other mails must leave.
    const reason = error instanceof Error ? error.message : "unknown";
    return settle(deps, failed(mail, `render: ${reason}`.slice(0, 500)), "MAIL_NOT_MADE");
  }
  const { transport } = deps;
  return transport.name === "local"
    ? keepLocally(deps, transport, outgoing)
    : sendRemotely(deps, transport, outgoing);
};

/** Ends a lease that has lasted its time without evidence. Staff decide, since sending again could send twice. */
export const settleLease = async (deps: MailerDeps, mailId: string): Promise<void> => {
  const now = deps.now();
  const doubt = await changeMail(deps.table, mailId, (mail) => {
    const expired =
      mail.claimedAt !== undefined && Date.parse(mail.claimedAt) + leaseDuration <= Date.parse(now);
    return expired ? doubtful(mail, mail.claimedAt, "no evidence after 15 minutes") : undefined;
  });
  if (doubt) deps.log.warn("MAIL_DOUBTFUL", logFields(doubt));
};
