import type { MailText } from "../../../shared/mail/custom-texts.ts";
import { signedLinks } from "../document/links.ts";
import type { Mail } from "../outbox/mails.ts";
import { calendarsOf } from "./calendars-of.ts";
import { documentOf } from "./document-of.ts";
import { frameOf } from "./frame.ts";
import { renderBothForms } from "./render-for-reader.ts";
import type { RenderedMail, RenderSettings } from "./rendered-mail.ts";

/** Makes a mail out of what the outbox stores of it: subject, HTML, text and calendars. Links are signed here. */
export const renderMail = async (
  mail: Pick<Mail, "to" | "content" | "queuedAt">,
  settings: RenderSettings,
  texts: readonly MailText[],
): Promise<RenderedMail> => {
  const links = signedLinks(settings);
  const frame = frameOf(mail, links);
  return {
    ...(await renderBothForms(documentOf(mail.content, links, texts), frame)),
    ...calendarsOf(mail, settings),
    ...(frame.unsubscribe ? { unsubscribeUrl: frame.unsubscribe.url } : {}),
  };
};
