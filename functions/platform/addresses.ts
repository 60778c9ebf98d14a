import { normalizeEmail } from "../../shared/fields/email.ts";
import { hashToken } from "./tokens.ts";

/** The hash of a mail address used in keys, so that a refusal of mails can outlast the address itself. */
export const addressHash = (email: string): string => hashToken(normalizeEmail(email));
