import { erasedAddress } from "../../../shared/fields/email.ts";
import { type Mail, mailSchema } from "../../mail/outbox/mails.ts";

const named = (value: object, email: string): boolean => "email" in value && value.email === email;

/** The same value with that address replaced by erasedAddress, and without the name of its holder. */
const scrub = (value: unknown, email: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => scrub(one, email));
  if (typeof value !== "object" || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scrub(one, email)]));
  if (!named(value, email)) return inside;
  return "contactName" in value
    ? { ...inside, contactName: "", email: "", phone: "" }
    : { ...inside, email: erasedAddress };
};

/** Whether a mail goes to an address or names it anywhere. */
export const concerns = (mail: Mail, email: string): boolean =>
  mail.to === email || JSON.stringify(mail.content).includes(JSON.stringify(email));

/** A mail without a person's address and name; one that was still to be sent to them is withheld. */
export const withoutPerson = (mail: Mail, email: string): Mail => ({
  ...mail,
  to: mail.to === email ? erasedAddress : mail.to,
  content: mailSchema.shape.content.parse(scrub(mail.content, email)),
  ...(mail.status === "queued" && mail.to === email ? { status: "suppressed" as const } : {}),
});
