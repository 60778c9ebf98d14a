import type { CalendarMethod } from "./calendar-text.ts";
import { type LinkSettings, mailLinks } from "./links.ts";
import { calendarsOf } from "./mail-calendars.ts";
import { familyOf, mailFamilies } from "./mail-kinds.ts";
import type { Mail } from "./mails.ts";
import { documentOf } from "./templates/document-of.ts";
import { textOf } from "./templates/text.ts";
import { french } from "./templates/typography.ts";

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

export type RenderSettings = LinkSettings & { from: string };

const signature = "L’équipe de Toulouse Métropole Emploi";

/**
 * Makes a mail out of its data: subject, HTML, text and calendars. Links are signed here. React and its templates are
 * loaded at the first call, so that what only queues mails never loads them.
 */
export const renderMail = async (
  mail: Pick<Mail, "to" | "content" | "queuedAt">,
  settings: RenderSettings,
): Promise<RenderedMail> => {
  const links = mailLinks(settings);
  const document = documentOf(mail.content, links);
  const family = familyOf(mail.content.kind);
  const url = family && links.unsubscribe(mail.to, family);
  const frame = {
    home: links.home,
    signature,
    ...(url ? { unsubscribe: { label: french(`Ne plus recevoir ${mailFamilies[family]}`), url } } : {}),
  };
  const { htmlOf } = await import("./templates/html.tsx");
  return {
    subject: document.subject,
    html: await htmlOf(document, frame),
    text: textOf(document, frame),
    ...calendarsOf(mail, settings),
    ...(url ? { unsubscribeUrl: url } : {}),
  };
};
