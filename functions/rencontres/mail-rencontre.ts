import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { MailRencontre } from "../mail/document/rencontre-schema.ts";

/** The facts of a rencontre that mails show. */
export const mailRencontre = ({ id, title, date, format, venue, link }: Rencontre): MailRencontre => ({
  id,
  title,
  date,
  format,
  link,
  ...(venue ? { venue } : {}),
});
