import * as z from "zod";
import { erasedAddress } from "../../shared/fields/email.ts";
import { storedEmailSchema } from "../../shared/fields/fields.ts";
import { mailHour } from "../../shared/followups/schema.ts";
import { addDays, parisDay, parisInstant } from "../../shared/time/paris-days.ts";
import { addressHash } from "./addresses.ts";
import { type DocumentKind, getDocuments, put } from "./db/documents.ts";
import { dueIndex } from "./db/keys/due.ts";
import { lastContactIndex, lastContactKey } from "./db/keys/last-contacts.ts";
import type { Write } from "./db/table.ts";
import type { Deps } from "./deps.ts";

/** The day of the last contact with the holder of an address; erased with them, three years later. */
const lastContactSchema = z.object({
  version: z.int(),
  email: storedEmailSchema,
  day: z.iso.date(),
  /** The day on which the person was notified that they are about to be erased. */
  toldOn: z.iso.date().optional(),
});
export type LastContact = z.infer<typeof lastContactSchema>;

const yearsKept = 3;
/** Days between notifying a person and erasing their data. */
const notice = 30;

/**
 * The day on which a person is erased if there is no further contact; always after the full notice, however
 * late that was.
 */
export const erasedOn = ({ day, toldOn }: Pick<LastContact, "day" | "toldOn">): string => {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + yearsKept);
  const limit = end.toISOString().slice(0, 10);
  const warned = toldOn === undefined ? limit : addDays(toldOn, notice);
  return warned > limit ? warned : limit;
};

/** When the clock acts on it: first to notify, then to erase. */
export const dueAt = (contact: Pick<LastContact, "day" | "toldOn">): string =>
  parisInstant(
    contact.toldOn === undefined ? addDays(erasedOn(contact), -notice) : erasedOn(contact),
    mailHour,
  );

export const lastContactKeyOf = (email: string) => lastContactKey(addressHash(email));

export const lastContactDocuments: DocumentKind<LastContact> = {
  schema: lastContactSchema,
  keysOf: (contact) => {
    const hash = addressHash(contact.email);
    return {
      ...lastContactKey(hash),
      ...lastContactIndex(hash),
      ...dueIndex("CONTACT", hash, dueAt(contact)),
    };
  },
};

/**
 * The writes that record a contact with the holders of those addresses, made beside the transaction of the
 * contact itself: a sign-in, an answer, or an organisation that gives the address. At most one a day for
 * each.
 */
export const recordContact = async (
  deps: Pick<Deps, "table" | "now">,
  ...emails: readonly (string | undefined)[]
): Promise<Write[]> => {
  const day = parisDay(deps.now());
  const given = [...new Set(emails.filter((email) => email !== undefined))].filter(
    (one) => one !== erasedAddress,
  );
  const known = await getDocuments(deps.table, lastContactDocuments, given.map(lastContactKeyOf));
  return given.flatMap((email) => {
    const before = known.find((one) => one.email === email);
    return before?.day === day
      ? []
      : [put(lastContactDocuments, { version: before?.version ?? 0, email, day })];
  });
};
