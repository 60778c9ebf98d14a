import type { Rencontre } from "../../shared/rencontres.ts";
import type { MailRencontre } from "../mail/mail-contents.ts";

/** The edition as a mail tells it. */
export const mailRencontre = ({ id, title, date, format, venue, link }: Rencontre): MailRencontre => ({
  id,
  title,
  date,
  format,
  link,
  ...(venue ? { venue } : {}),
});
