import { mailIdOf } from "../mail/outbox/mails.ts";
import { addressHash } from "../platform/addresses.ts";

/** The id of the mail that invites an address to a rencontre: the same each time, so that it is sent once. */
export const invitationId = (rencontreId: string, email: string): string =>
  mailIdOf("invitation", rencontreId, addressHash(email));
