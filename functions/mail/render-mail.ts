import type { MailText } from "../../shared/settings/mail-texts.ts";
import type { CalendarMethod } from "./calendar-text.ts";
import { drawMail } from "./draw-mail.ts";
import { signedLinks } from "./links.ts";
import { calendarsOf } from "./mail-calendars.ts";
import type { Mail } from "./mails.ts";
import { frameOf } from "./render-text.ts";

export type RenderedMail = {
  subject: string;
  html: string;
  text: string;
  /** The invitation that calendars take in by themselves. */
  invitation?: { method: CalendarMethod; content: string };
  attachments: readonly { filename: string; contentType: string; content: string }[];
  /** Where to post in order not to receive this family any more; none for an essential mail. */
  unsubscribeUrl?: string;
};

export type RenderSettings = { baseUrl: string; secret: string; from: string };

/** Makes a mail out of its data: subject, HTML, text and calendars. Links are signed here. */
export const renderMail = async (
  mail: Pick<Mail, "to" | "content" | "queuedAt">,
  settings: RenderSettings,
  texts: readonly MailText[],
): Promise<RenderedMail> => {
  const links = signedLinks(settings);
  const frame = frameOf(mail, links);
  return {
    ...(await drawMail(mail, links, texts)),
    ...calendarsOf(mail, settings),
    ...(frame.unsubscribe ? { unsubscribeUrl: frame.unsubscribe.url } : {}),
  };
};
