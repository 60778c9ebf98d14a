import { put } from "../../platform/db/documents.ts";
import type { Write } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { type MailContentInput, mailContentSchema, mailKinds } from "../kinds/kinds.ts";
import { type Mail, mailDocuments } from "./mails.ts";

export type MailToQueue = {
  to: string;
  content: MailContentInput;
  /** What it comes from, for example `{ type: "supplier", id }`. */
  cause: { type: string; id: string };
  /** For a batch job, which may be resumed: see `mailIdOf`. A new one unless given. */
  id?: string;
  /** After that instant it is not sent any more. */
  usefulUntil?: string;
};

/**
 * The write that queues a mail, to be part of the transaction of its cause: both happen or neither. It expects the id
 * to be new, so that a batch job that is resumed cannot queue a mail twice.
 */
export const queueMail = (deps: Pick<Deps, "now" | "newId" | "requestId">, mail: MailToQueue): Write => {
  const content = mailContentSchema.parse(mail.content);
  const queued: Mail = {
    id: mail.id ?? deps.newId("mail"),
    version: 0,
    to: mail.to,
    content,
    status: "queued",
    essential: mailKinds[content.kind].essential,
    cause: mail.cause,
    attempts: 0,
    queuedAt: deps.now(),
    resendings: 0,
    ...(deps.requestId === undefined ? {} : { requestId: deps.requestId }),
    ...(mail.usefulUntil === undefined ? {} : { usefulUntil: mail.usefulUntil }),
  };
  return put(mailDocuments, queued);
};
