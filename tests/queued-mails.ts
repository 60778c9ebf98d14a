import type { MailContent, MailKind } from "../functions/mail/kinds/kinds.ts";
import { type Mail, mailDocuments } from "../functions/mail/outbox/mails.ts";
import { everyDocument } from "../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../functions/platform/db/keys/mails.ts";
import type { TestApp } from "./test-app.ts";

/** A mail of one kind. */
export type MailOf<Kind extends MailKind> = Mail & { content: Extract<MailContent, { kind: Kind }> };

const isOf =
  <Kind extends MailKind>(kind: Kind) =>
  (mail: Mail): mail is MailOf<Kind> =>
    mail.content.kind === kind;

/** The mails of a kind, sent or still to send, in the order in which they were queued. */
export const mailsOf = async <Kind extends MailKind>(app: TestApp, kind: Kind): Promise<MailOf<Kind>[]> => {
  const everywhere = await Promise.all(
    ["queued", "sent"].map((status) => everyDocument(app.deps.table, mailDocuments, mailsWithStatus(status))),
  );
  return everywhere
    .flat()
    .filter(isOf(kind))
    .sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));
};
