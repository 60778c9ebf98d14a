import { addressHash } from "../mail/address-preferences.ts";
import { mailIdOf } from "../mail/mails.ts";

/** The id of the one mail by which an address is invited to an edition. */
export const invitationId = (rencontreId: string, email: string): string =>
  mailIdOf("invitation", rencontreId, addressHash(email));
