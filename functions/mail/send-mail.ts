import { put } from "../db/documents.ts";
import { TransactionRefused } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { refusalOfAddress } from "./address-preferences.ts";
import { familyOf } from "./mail-kinds.ts";
import { abandoned, accepted, claimed, doubtful, failed, refused, suppressed } from "./mail-states.ts";
import { changeMail, claimPatience, findMail, type Mail, mails } from "./mails.ts";
import { composeMime } from "./mime.ts";
import { renderMail } from "./render-mail.ts";
import type {
  Delivery,
  LocalTransport,
  OutgoingMail,
  RemoteTransport,
  Transport,
} from "./transports/transport.ts";

/** What the mailer needs besides: how mails leave, and in whose name. */
export type MailerDeps = Pick<Deps, "table" | "now" | "log" | "config"> & {
  transport: Transport;
  sender: { from: string; replyTo?: string };
};

/** Writes the next state of a mail that was just read; false where somebody else was quicker. */
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

/** What the log tells of a mail: never whom it is for. */
const told = ({ id, content, requestId }: Mail) => ({
  mailId: id,
  kind: content.kind,
  ...(requestId === undefined ? {} : { requestId }),
});

const settle = async (deps: MailerDeps, mail: Mail, code: string): Promise<void> => {
  if (await write(deps, put(mails, mail))) deps.log.warn(code, told(mail));
};

/** Why the mail must not leave, as the state that says so. */
const obstacle = async (deps: MailerDeps, mail: Mail): Promise<Mail | undefined> => {
  if (mail.usefulUntil && mail.usefulUntil <= deps.now()) return abandoned(mail, "expired");
  const refusal = await refusalOfAddress(deps.table, mail.to, familyOf(mail.content.kind));
  return refusal && suppressed(mail, refusal);
};

const compose = async (deps: MailerDeps, mail: Mail): Promise<OutgoingMail> => {
  const { texts } = (await currentSettings(deps, mailTextsConcern)).value;
  const rendered = await renderMail(mail, { ...deps.config, from: deps.sender.from }, texts);
  return { mail, rendered, mime: await composeMime(mail, rendered, deps.sender, deps.now()) };
};

const mark = async (deps: MailerDeps, mail: Mail, delivery: Delivery, tellsLater: boolean): Promise<void> => {
  const now = deps.now();
  const claimedAt = mail.claimedAt;
  const fields = told(mail);
  if (delivery.outcome === "accepted") {
    await changeMail(deps.table, mail.id, (current) => accepted(current, now, delivery.transportId));
    deps.log.info("MAIL_SENT", fields);
  } else if (delivery.outcome === "refused") {
    await changeMail(deps.table, mail.id, (current) => refused(current, now, { ...delivery, claimedAt }));
    deps.log.warn("MAIL_REFUSED", { ...fields, permanent: delivery.permanent });
  } else if (!tellsLater) {
    await changeMail(deps.table, mail.id, (current) => doubtful(current, claimedAt, delivery.reason));
    deps.log.warn("MAIL_DOUBTFUL", fields);
  }
};

const sendRemotely = async (
  deps: MailerDeps,
  transport: RemoteTransport,
  outgoing: OutgoingMail,
): Promise<void> => {
  const claim = claimed(outgoing.mail, deps.now());
  if (!(await write(deps, put(mails, claim)))) return;
  await mark(deps, claim, await transport.send({ ...outgoing, mail: claim }), transport.tellsLater);
};

/** One transaction both keeps the mail and marks it sent: there is no moment between, hence no claim. */
const keepLocally = async (
  deps: MailerDeps,
  transport: LocalTransport,
  outgoing: OutgoingMail,
): Promise<void> => {
  const sent = accepted(claimed(outgoing.mail, deps.now()), deps.now());
  if (sent && (await write(deps, put(mails, sent), transport.keep({ ...outgoing, mail: sent }))))
    deps.log.info("MAIL_SENT", told(sent));
};

/**
 * Sends one mail that is queued and due; anything else is left as it is, so that two mailers, a feed that repeats
 * itself and the clock may all ask. The mail is made first and claimed by its version just before it leaves: a mailer
 * that dies earlier leaves it queued, one that dies later leaves a claim, which {@link settleClaim} settles.
 */
export const sendMail = async (deps: MailerDeps, mailId: string): Promise<void> => {
  const mail = await findMail(deps.table, mailId);
  if (mail?.status !== "queued" || (mail.nextAttemptAt ?? mail.queuedAt) > deps.now()) return;
  const stopped = await obstacle(deps, mail);
  if (stopped) return settle(deps, stopped, "MAIL_STOPPED");
  let outgoing: OutgoingMail;
  try {
    outgoing = await compose(deps, mail);
  } catch (error) {
    // A mail that cannot be made is a defect: waiting would not mend it, and the others must go on.
    const reason = error instanceof Error ? error.message : "unknown";
    return settle(deps, failed(mail, `render: ${reason}`.slice(0, 500)), "MAIL_NOT_MADE");
  }
  const { transport } = deps;
  return transport.name === "local"
    ? keepLocally(deps, transport, outgoing)
    : sendRemotely(deps, transport, outgoing);
};

/** A claim that has had its time and no evidence: staff are told, since sending again could send twice. */
export const settleClaim = async (deps: MailerDeps, mailId: string): Promise<void> => {
  const now = deps.now();
  const doubt = await changeMail(deps.table, mailId, (mail) => {
    const expired =
      mail.claimedAt !== undefined && Date.parse(mail.claimedAt) + claimPatience <= Date.parse(now);
    return expired ? doubtful(mail, mail.claimedAt, "no evidence after 15 minutes") : undefined;
  });
  if (doubt) deps.log.warn("MAIL_DOUBTFUL", told(doubt));
};
