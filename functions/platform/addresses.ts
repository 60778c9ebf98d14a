import { hashToken } from "./tokens.ts";

/** The hash of a mail address used in keys, so that a refusal of mails can outlast the address itself. */
export const addressHash = (email: string): string => hashToken(email.trim().toLowerCase());

/** Replaces an erased address; nothing is ever sent there. */
export const erasedAddress = "personne@anonyme.invalid";
