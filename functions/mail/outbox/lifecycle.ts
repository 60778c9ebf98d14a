import type { Mail } from "./mails.ts";

/**
 * What can happen to a mail, as pure transitions: each returns the mail as it becomes, or undefined where it does not
 * apply to the status that the mail has. docs/mail.md shows them in a diagram.
 */

/** Minutes to wait after each attempt that was surely refused; after one more the mail has failed. */
const backoffMinutes = [1, 5, 15, 60, 180, 360, 720, 1_440] as const;

const inMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The mail without the fields of an attempt, which is over. */
const settled = ({ nextAttemptAt: _next, claimedAt: _leased, lastError: _error, ...mail }: Mail): Mail =>
  mail;

/** A mailer takes it to send it: until the lease ends, no other mailer does. */
export const leased = (mail: Mail, now: string): Mail => {
  const { nextAttemptAt: _next, lastError: _error, ...rest } = mail;
  return { ...rest, status: "sending", attempts: mail.attempts + 1, claimedAt: now };
};

/**
 * There is evidence that it left: the transport said so, or an event of SES did later. It counts whatever was believed
 * before, even where staff had just asked to send it again, but not over a bounce or a complaint, which came later.
 */
export const accepted = (mail: Mail, now: string, transportId?: string): Mail | undefined => {
  if (mail.status === "sent" || mail.status === "bounced" || mail.status === "complained") return undefined;
  const { releaseAddress: _done, ...rest } = settled(mail);
  return { ...rest, status: "sent", sentAt: now, ...(transportId ? { transportId } : {}) };
};

/** Minutes to wait where nothing may leave for now, whatever the mail: too fast, or until somebody sees to it. */
const heldMinutes = { throttled: 1, paused: 15 } as const;

/**
 * The attempt begun at `claimedAt` surely did not send it: it is tried again later, unless the refusal is permanent. Where
 * the server takes nothing of ours for now, the attempt does not count: the mail must not fail for it.
 */
export const refused = (
  mail: Mail,
  now: string,
  refusal: {
    claimedAt: string | undefined;
    permanent: boolean;
    reason: string;
    hold?: keyof typeof heldMinutes | "denied";
  },
): Mail | undefined => {
  const concerned = mail.status === "sending" || mail.status === "doubtful";
  if (!concerned || mail.claimedAt !== refusal.claimedAt) return undefined;
  const { hold, permanent, reason: lastError } = refusal;
  const again = (attempts: number, wait: number): Mail => ({
    ...settled(mail),
    status: "queued",
    attempts,
    lastError,
    nextAttemptAt: inMinutes(now, wait),
  });
  if (hold === "throttled" || hold === "paused") return again(mail.attempts - 1, heldMinutes[hold]);
  const wait = backoffMinutes[mail.attempts - 1];
  return permanent || wait === undefined
    ? { ...settled(mail), status: "failed", lastError }
    : again(mail.attempts, wait);
};

/** Nothing says whether the attempt begun at `claimedAt` sent it. */
export const doubtful = (mail: Mail, claimedAt: string | undefined, reason: string): Mail | undefined =>
  mail.status === "sending" && mail.claimedAt === claimedAt
    ? { ...mail, status: "doubtful", lastError: reason }
    : undefined;

/** Why a mail that waited when a copy was made is in doubt; staff read it. */
const heldReason = "Repris d’une copie : il est peut-être parti après elle.";

/** It waited when a copy of the table was made, and the copy is now the table: it may have left since, or not. */
export const held = (mail: Mail): Mail | undefined =>
  mail.status === "queued" || mail.status === "sending"
    ? { ...settled(mail), status: "doubtful", lastError: heldReason }
    : undefined;

/** It is sent after all, of those that were held, unless staff or an event of SES have settled it meanwhile. */
export const released = (mail: Mail): Mail | undefined =>
  mail.status === "doubtful" && mail.lastError === heldReason
    ? { ...settled(mail), status: "queued", attempts: 0 }
    : undefined;

/** It will not be sent: it cannot be made, or its transport rejects it for good. */
export const failed = (mail: Mail, reason: string): Mail => ({
  ...settled(mail),
  status: "failed",
  lastError: reason,
});

/** Nothing more is to be done about it; the reason why it was not sent, or came back, stays. */
export const abandoned = (mail: Mail, reason?: string): Mail => {
  const lastError = reason ?? mail.lastError;
  return { ...settled(mail), status: "abandoned", ...(lastError === undefined ? {} : { lastError }) };
};

/** It must not be sent to that address. */
export const suppressed = (mail: Mail, reason: string): Mail => ({
  ...settled(mail),
  status: "suppressed",
  lastError: reason,
});

/** It came back, or its recipient reported it as unwanted. */
export const returned = (
  mail: Mail,
  status: "bounced" | "complained",
  now: string,
  reason: string,
): Mail | undefined =>
  mail.status === "complained" || mail.status === status
    ? undefined
    : { ...settled(mail), status, lastError: reason, sentAt: mail.sentAt ?? now };

/** Staff have it sent once more, to an address that they may have released. */
export const resent = (mail: Mail, releaseAddress: boolean): Mail | undefined =>
  mail.status === "queued" || mail.status === "sending"
    ? undefined
    : {
        ...settled(mail),
        status: "queued",
        attempts: 0,
        resendings: mail.resendings + 1,
        ...(releaseAddress ? { releaseAddress } : {}),
      };
