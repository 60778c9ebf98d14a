import type { Write } from "../../platform/db/table.ts";
import type { Mail } from "../outbox/mails.ts";
import type { RenderedMail } from "../rendering/rendered-mail.ts";

/** A mail ready to leave. */
export type OutgoingMail = { mail: Mail; rendered: RenderedMail; mime: Buffer };

/**
 * Why a server refuses whatever we send, this mail or another. `throttled`: we send too fast. `paused`: it lets nothing of
 * ours leave until somebody sees to it, or until tomorrow. `denied`: we are not allowed to write to that address, or at all.
 */
export type Hold = "throttled" | "paused" | "denied";

/**
 * The outcome of handing a mail over.
 * `refused`: it was surely not taken (`permanent`: it never will be). `unknown`: it may have been taken or not.
 * `reason` is short, technical and in English: codes and the server's own text, for staff.
 */
export type Delivery =
  | { outcome: "accepted"; transportId?: string }
  | { outcome: "refused"; permanent: boolean; reason: string; hold?: Hold }
  | { outcome: "unknown"; reason: string };

/** Hands a mail over to a server elsewhere. */
export type RemoteTransport = {
  name: "smtp" | "ses";
  /** Whether the server reports later, by events, what it sent: until then an unknown outcome is not yet a doubt. */
  reportsLater: boolean;
  /** How many mails a second the account may send; absent where the server tells no rate. */
  perSecond?: () => Promise<number>;
  /** Returns what is known of the outcome; never throws for what the server or the network did. */
  send(outgoing: OutgoingMail): Promise<Delivery>;
};

/** Keeps mails in the table: the write is part of the transaction that marks the mail sent, so that no doubt can arise. */
export type LocalTransport = { name: "local"; keep(outgoing: OutgoingMail): Write };

export type Transport = RemoteTransport | LocalTransport;
