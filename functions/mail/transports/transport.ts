import type { Write } from "../../db/table.ts";
import type { Mail } from "../mails.ts";
import type { RenderedMail } from "../render-mail.ts";

/** A mail ready to leave. */
export type OutgoingMail = { mail: Mail; rendered: RenderedMail; mime: Buffer };

/**
 * What came of handing a mail over.
 * `refused`: it was surely not taken (`permanent`: it never will be). `unknown`: nothing tells.
 * `reason` is short, technical and in English: codes and the server's own words, for staff.
 */
export type Delivery =
  | { outcome: "accepted"; transportId?: string }
  | { outcome: "refused"; permanent: boolean; reason: string }
  | { outcome: "unknown"; reason: string };

/** Hands a mail over to a server elsewhere. */
export type RemoteTransport = {
  name: "smtp" | "ses";
  /** Whether the server tells by itself, later, what it sent: a doubt is then left open for that long. */
  tellsLater: boolean;
  /** Answers what it knows and never throws for what the server or the network did. */
  send(outgoing: OutgoingMail): Promise<Delivery>;
};

/** Keeps mails in the table: the write is part of the transaction that marks the mail sent, so that no doubt exists. */
export type LocalTransport = { name: "local"; keep(outgoing: OutgoingMail): Write };

export type Transport = RemoteTransport | LocalTransport;
