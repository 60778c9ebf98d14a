import { everyDocument } from "../functions/db/documents.ts";
import { mailbox } from "../functions/db/keys.ts";
import { type ReceivedMail, receivedMails } from "../functions/mail/mailbox.ts";
import type { TestApp } from "./test-app.ts";

/** What people have received, oldest first. */
export const receivedBy = async (app: TestApp, to?: string): Promise<ReceivedMail[]> => {
  const all = await everyDocument(app.deps.table, receivedMails, { index: "gsi1", pk: mailbox });
  return to === undefined ? all : all.filter((mail) => mail.to === to);
};

/** The path that a mail's text leads to, after that prefix. */
export const linkIn = (mail: Pick<ReceivedMail, "text"> | undefined, prefix: string): string => {
  const found = mail?.text.split(/\s/).find((word) => word.includes(prefix));
  if (!found) throw new Error(`no link to ${prefix} in the mail`);
  return found.slice(found.indexOf(prefix) + prefix.length);
};
