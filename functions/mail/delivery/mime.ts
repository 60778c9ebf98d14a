import MailComposer from "nodemailer/lib/mail-composer";
import { domainOf, parseAddress } from "../document/sender.ts";
import type { Mail } from "../outbox/mails.ts";
import type { RenderedMail } from "../rendering/rendered-mail.ts";

/** RFC 8058: the recipient's mail program posts to that address, without opening it and without a sign-in. */
const unsubscribeHeaders = (url: string | undefined): Record<string, string> =>
  url === undefined
    ? {}
    : { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };

/** A text that people typed may hold the lone CR of an old system, which no encoder touches. */
const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, "\n");

/**
 * The message as it goes over the wire, its lines ended by CRLF: text, HTML and invitation as alternatives, files beside
 * them. Its Message-ID is the mail's id, so that a mail sent again after a doubt is the same message to those who already have it.
 */
export const composeMime = (
  mail: Pick<Mail, "id" | "to">,
  rendered: RenderedMail,
  sender: { from: string; replyTo?: string },
  now: string,
): Promise<Buffer> => {
  const from = parseAddress(sender.from);
  const composer = new MailComposer({
    // The encoders of bodies write bare LF, which RFC 5322 (2.3) forbids and which signatures and relays stumble on.
    newline: "windows",
    from: { name: from.name, address: from.email },
    to: { name: "", address: mail.to },
    ...(sender.replyTo ? { replyTo: sender.replyTo } : {}),
    subject: rendered.subject,
    messageId: `<${mail.id}@${domainOf(from.email)}>`,
    date: new Date(now),
    text: withLineFeeds(rendered.text),
    html: withLineFeeds(rendered.html),
    ...(rendered.invitation
      ? {
          icalEvent: {
            method: rendered.invitation.method,
            filename: "invitation.ics",
            content: rendered.invitation.content,
          },
        }
      : {}),
    attachments: rendered.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: Buffer.from(content),
    })),
    headers: {
      // Asks for no out-of-office answer: RFC 3834, and the header that Microsoft reads.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...unsubscribeHeaders(rendered.unsubscribeUrl),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};
