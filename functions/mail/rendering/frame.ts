import { french } from "../../../shared/text/typography.ts";
import { mailFamilies } from "../document/families.ts";
import type { MailLinks } from "../document/links.ts";
import { familyOf } from "../kinds/kinds.ts";
import type { Mail } from "../outbox/mails.ts";

/** What stands around the document of every mail. */
export type Frame = {
  /** Address of the site. */
  home: string;
  signature: string;
  /** How to stop the family that the mail belongs to; none for an essential mail. */
  unsubscribe?: { label: string; url: string };
};

/** The frame of a mail, for its recipient and its kind. */
export const frameOf = ({ to, content }: Pick<Mail, "to" | "content">, links: MailLinks): Frame => {
  const family = familyOf(content.kind);
  return {
    home: links.home,
    signature: "L’équipe de Toulouse Métropole Emploi",
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
