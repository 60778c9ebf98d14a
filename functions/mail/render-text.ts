import type { MailText } from "../../shared/settings/mail-texts.ts";
import { french } from "../../shared/typography.ts";
import type { MailLinks } from "./links.ts";
import { familyOf, mailFamilies } from "./mail-kinds.ts";
import type { Mail } from "./mails.ts";
import { documentOf } from "./templates/document-of.ts";
import { textOf } from "./templates/text.ts";

const signature = "L’équipe de Toulouse Métropole Emploi";

/** The parts around a mail's own words. */
export const frameOf = ({ to, content }: Pick<Mail, "to" | "content">, links: MailLinks) => {
  const family = familyOf(content.kind);
  return {
    home: links.home,
    signature,
    ...(family
      ? {
          unsubscribe: {
            label: french(`Ne plus recevoir ${mailFamilies[family]}`),
            url: links.unsubscribe(to, family),
          },
        }
      : {}),
  };
};

/** What a mail says, as text, with the links given: what needs no React. */
export const renderText = (
  mail: Pick<Mail, "to" | "content">,
  links: MailLinks,
  texts: readonly MailText[],
) => {
  const document = documentOf(mail.content, links, texts);
  return { subject: document.subject, text: textOf(document, frameOf(mail, links)) };
};
