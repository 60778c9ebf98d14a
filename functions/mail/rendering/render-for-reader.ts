import type { MailText } from "../../../shared/mail/custom-texts.ts";
import type { MailLinks } from "../document/links.ts";
import type { MailDocument } from "../document/mail-document.ts";
import type { Mail } from "../outbox/mails.ts";
import { documentOf } from "./document-of.ts";
import { type Frame, frameOf } from "./frame.ts";
import { renderText } from "./render-text.ts";

/** What a reader sees of a mail. */
type MailForReader = { subject: string; text: string; html: string };

/**
 * A document in its frame, as HTML and as text. React is loaded at the first call, so that what only queues mails, or
 * lists them, never loads it.
 */
export const renderBothForms = async (document: MailDocument, frame: Frame): Promise<MailForReader> => {
  const { renderHtml } = await import("./render-html.tsx");
  return {
    subject: document.subject,
    text: renderText(document, frame),
    html: await renderHtml(document, frame),
  };
};

/** A mail as its reader sees it, with the links and the texts of staff given: to preview it, or to read it again. */
export const renderForReader = (
  mail: Pick<Mail, "to" | "content">,
  links: MailLinks,
  texts: readonly MailText[],
): Promise<MailForReader> => renderBothForms(documentOf(mail.content, links, texts), frameOf(mail, links));
