import * as z from "zod";
import { emailSchema } from "../../shared/documents.ts";
import { mailHour } from "../../shared/followups.ts";
import { addDays, parisDay, parisInstant } from "../../shared/paris-days.ts";
import { type DocumentKind, getDocuments, put } from "../db/documents.ts";
import { dueIndex, lastContactIndex, lastContactKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { addressHash } from "../mail/address-preferences.ts";
import { nobody } from "./scrub-mail.ts";

/** The day of the last contact with the holder of an address; erased with it, three years later. */
const lastContactSchema = z.object({
  version: z.int(),
  email: emailSchema,
  day: z.iso.date(),
  /** The day on which it was told that it is about to be erased. */
  toldOn: z.iso.date().optional(),
});
export type LastContact = z.infer<typeof lastContactSchema>;

const yearsKept = 3;
/** Days between telling a person and erasing it. */
const notice = 30;

/** The day on which a person is erased where nothing more is heard of it; it had its notice, however late that was. */
export const erasedOn = ({ day, toldOn }: Pick<LastContact, "day" | "toldOn">): string => {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + yearsKept);
  const limit = end.toISOString().slice(0, 10);
  const warned = toldOn === undefined ? limit : addDays(toldOn, notice);
  return warned > limit ? warned : limit;
};

/** When the clock has something to do about it: first to tell, then to erase. */
export const dueAt = (contact: Pick<LastContact, "day" | "toldOn">): string =>
  parisInstant(
    contact.toldOn === undefined ? addDays(erasedOn(contact), -notice) : erasedOn(contact),
    mailHour,
  );

export const lastContactKeyOf = (email: string) => lastContactKey(addressHash(email));

export const lastContacts: DocumentKind<LastContact> = {
  schema: lastContactSchema,
  place: (contact) => {
    const hash = addressHash(contact.email);
    return {
      ...lastContactKey(hash),
      ...lastContactIndex(hash),
      ...dueIndex("CONTACT", hash, dueAt(contact)),
    };
  },
};

/**
 * The writes that note a contact with the holders of those addresses, to be made beside the others of the transaction that
 * the contact is: a sign-in, an answer, or an organisation that gives the address. At most one a day for each.
 */
export const heardFrom = async (
  deps: Pick<Deps, "table" | "now">,
  ...emails: readonly (string | undefined)[]
): Promise<Write[]> => {
  const day = parisDay(deps.now());
  const given = [...new Set(emails.filter((email) => email !== undefined))].filter((one) => one !== nobody);
  const known = await getDocuments(deps.table, lastContacts, given.map(lastContactKeyOf));
  return given.flatMap((email) => {
    const before = known.find((one) => one.email === email);
    return before?.day === day ? [] : [put(lastContacts, { version: before?.version ?? 0, email, day })];
  });
};
