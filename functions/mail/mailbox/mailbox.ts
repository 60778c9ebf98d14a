import * as z from "zod";
import { type DocumentKind, put } from "../../platform/db/documents.ts";
import { mailboxIndex, mailboxKey } from "../../platform/db/keys/mails.ts";
import type { LocalTransport } from "../delivery/transport.ts";

/** A mail kept on this machine instead of being sent: what its recipient would see, and the message itself. */
export const receivedMailSchema = z.object({
  id: z.string(),
  version: z.int(),
  mailId: z.string(),
  kind: z.string(),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  receivedAt: z.iso.datetime(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
  /** The whole message (RFC 5322), ASCII. */
  mime: z.string(),
});
export type ReceivedMail = z.infer<typeof receivedMailSchema>;

/** How long a received mail is kept, in seconds: 90 days. */
const keptSeconds = 90 * 86_400;

export const receivedMailDocuments: DocumentKind<ReceivedMail> = {
  schema: receivedMailSchema,
  keysOf: (received) => ({
    ...mailboxKey(received.id),
    ...mailboxIndex(received),
    expiresAt: Math.floor(Date.parse(received.receivedAt) / 1_000) + keptSeconds,
  }),
};

/** Keeps mails in the table, where `/boite-mail` shows them: for demonstrations, development and tests. */
export const localMailbox = (from: string): LocalTransport => ({
  name: "local",
  keep: ({ mail, rendered, mime }) =>
    put(receivedMailDocuments, {
      // One for each time it was sent: a mail that staff sent again is there twice.
      id: mail.resendings === 0 ? mail.id : `${mail.id}.${mail.resendings}`,
      version: 0,
      mailId: mail.id,
      kind: mail.content.kind,
      to: mail.to,
      from,
      subject: rendered.subject,
      receivedAt: mail.sentAt ?? mail.queuedAt,
      html: rendered.html,
      text: rendered.text,
      attachments: [
        ...(rendered.invitation
          ? [
              {
                filename: "invitation.ics",
                contentType: "text/calendar",
                content: rendered.invitation.content,
              },
            ]
          : []),
        ...rendered.attachments,
      ],
      mime: mime.toString("latin1"),
    }),
});
