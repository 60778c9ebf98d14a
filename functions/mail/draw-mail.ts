import type { MailText } from "../../shared/settings/mail-texts.ts";
import type { MailLinks } from "./links.ts";
import type { Mail } from "./mails.ts";
import { frameOf, renderText } from "./render-text.ts";
import { documentOf } from "./templates/document-of.ts";

/** What a reader sees of a mail. */
type DrawnMail = { subject: string; html: string; text: string };

/**
 * Draws a mail as its reader sees it, with the links given. React and its templates are loaded at the first call, so that
 * what only queues mails never loads them.
 */
export const drawMail = async (
  mail: Pick<Mail, "to" | "content">,
  links: MailLinks,
  texts: readonly MailText[],
): Promise<DrawnMail> => {
  const { htmlOf } = await import("./templates/html.tsx");
  const { subject, text } = renderText(mail, links, texts);
  return {
    subject,
    text,
    html: await htmlOf(documentOf(mail.content, links, texts), frameOf(mail, links)),
  };
};
