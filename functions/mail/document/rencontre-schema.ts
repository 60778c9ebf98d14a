import * as z from "zod";
import { daySchema } from "../../../shared/fields/fields.ts";
import { formatSchema } from "../../../shared/rencontres/schema.ts";

/** A rencontre as mails present it: stored with the mail, so that it stays what it was when the mail was queued. */
export const mailRencontreSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: daySchema,
  format: formatSchema,
  venue: z.object({ name: z.string(), address: z.string().default("") }).optional(),
  /** Address of the video call, where the rencontre is remote. */
  link: z.string().default(""),
});
export type MailRencontre = z.infer<typeof mailRencontreSchema>;
