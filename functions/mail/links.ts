import { signToken } from "../accounts/tokens.ts";
import { addressHash } from "./address-preferences.ts";
import type { MailFamily } from "./mail-kinds.ts";

export type LinkSettings = { baseUrl: string; secret: string };

/**
 * Every address that a mail leads to. None changes anything by being opened: the pages have a button. Tokens are made
 * here, when a mail is rendered, and stored nowhere.
 */
export const mailLinks = ({ baseUrl, secret }: LinkSettings) => ({
  home: `${baseUrl}/`,
  signIn: (linkId: string) => `${baseUrl}/connexion/lien?jeton=${signToken(secret, "sign-in", linkId)}`,
  ownSupplier: (supplierId: string) => `${baseUrl}/fournisseurs/${supplierId}/modifier`,
  supplier: (supplierId: string) => `${baseUrl}/fournisseurs/${supplierId}`,
  organisation: (organisationId: string) => `${baseUrl}/organisations/${organisationId}`,
  intent: (intentId: string) => `${baseUrl}/intentions/${intentId}`,
  rencontre: (rencontreId: string) => `${baseUrl}/rencontres/${rencontreId}`,
  followUp: (followUpId: string) => `${baseUrl}/suites/${signToken(secret, "follow-up", followUpId)}`,
  staff: `${baseUrl}/equipe`,
  /** Opened: a page with a button. Posted to: the family stops (RFC 8058). */
  unsubscribe: (to: string, family: MailFamily) =>
    `${baseUrl}/api/mails/unsubscribe/${signToken(secret, "unsubscribe", `${addressHash(to)}.${family}`)}`,
});
export type MailLinks = ReturnType<typeof mailLinks>;
