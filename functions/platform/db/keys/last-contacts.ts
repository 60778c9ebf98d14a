import { alone, type Index1, inIndex1 } from "./key-parts.ts";

/** The last contact with the holder of an address, identified by its hash. */
export const lastContactKey = alone("LASTCONTACT");
/** Only for backups: the clock finds them when they are due. */
export const allLastContacts = inIndex1("LAST_CONTACTS");
export const lastContactIndex = (addressHash: string): Index1 => ({
  gsi1pk: allLastContacts.pk,
  gsi1sk: addressHash,
});
