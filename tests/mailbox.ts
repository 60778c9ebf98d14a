import { type ReceivedMail, receivedMailDocuments } from "../functions/mail/mailbox/mailbox.ts";
import { everyDocument } from "../functions/platform/db/documents.ts";
import { mailbox } from "../functions/platform/db/keys/mails.ts";
import type { TestApp } from "./test-app.ts";

/** What people have received, oldest first. */
export const receivedBy = async (app: TestApp, to?: string): Promise<ReceivedMail[]> => {
  const all = await everyDocument(app.deps.table, receivedMailDocuments, mailbox);
  return to === undefined ? all : all.filter((mail) => mail.to === to);
};

/** The path of a link in a mail's text, after that prefix. */
export const linkIn = (mail: Pick<ReceivedMail, "text"> | undefined, prefix: string): string => {
  const found = mail?.text.split(/\s/).find((word) => word.includes(prefix));
  if (!found) throw new Error(`no link to ${prefix} in the mail`);
  return found.slice(found.indexOf(prefix) + prefix.length);
};
