import * as z from "zod";
import { readEmail } from "../fields/email.ts";
import { phoneSchema } from "../fields/fields.ts";

/** Empty, or a mail address in its one form. */
const maybeEmail = z
  .string()
  .transform((typed, context) => {
    if (typed.trim() === "") return "";
    const read = readEmail(typed);
    if ("email" in read) return read.email;
    context.issues.push({ code: "custom", message: read.wrong, input: typed });
    return z.NEVER;
  })
  .pipe(z.string());

const line = z.string().trim().max(200).default("");

/**
 * How the team is reached, and what the law asks an editor to publish (article 1-1 of law 2004-575): who answers for the
 * publication, who hosts the service. Each may be empty: the pages then say that it is not filled in.
 */
export const contactSettingsSchema = z.object({
  email: maybeEmail.default(""),
  phone: phoneSchema.default(""),
  /** Where letters go. */
  postalAddress: line,
  publicationDirector: line,
  hostName: line,
  hostAddress: line,
  hostPhone: phoneSchema.default(""),
});
export type ContactSettings = z.infer<typeof contactSettingsSchema>;
