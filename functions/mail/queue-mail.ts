import { put } from "../db/documents.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { type MailContentInput, mailContentSchema } from "./mail-contents.ts";
import { mailKinds } from "./mail-kinds.ts";
import { type Mail, mails } from "./mails.ts";

export type MailToQueue = {
  to: string;
  content: MailContentInput;
  /** What it comes from, for example `{ type: "supplier", id }`. */
  cause: { type: string; id: string };
  /** Of a series that may be taken up again: see `mailIdOf`. */
  id?: string;
  /** After that instant it is not sent any more. */
  usefulUntil?: string;
};

/**
 * The write that queues a mail, to be part of the transaction of its cause: both happen or neither. It expects the id
 * to be new, so that a series taken up again cannot queue a mail twice.
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
  return put(mails, queued);
};
