import { addressHash } from "../../platform/addresses.ts";
import { signToken } from "../../platform/tokens.ts";
import type { MailFamily } from "./families.ts";

type Purpose = Parameters<typeof signToken>[1];

type LinkSettings = { baseUrl: string; sign: (purpose: Purpose, id: string) => string };

/** Links that work, for the mail that leaves. */
export const signedLinks = ({ baseUrl, secret }: { baseUrl: string; secret: string }): MailLinks =>
  mailLinks({ baseUrl, sign: (purpose, id) => signToken(secret, purpose, id) });

/** Links without their tokens, for staff who read what was sent: a sign-in link is for its recipient alone. */
export const maskedLinks = ({ baseUrl }: { baseUrl: string }): MailLinks =>
  mailLinks({ baseUrl, sign: () => "…" });

/**
 * Every address that a mail leads to. Opening one changes nothing: what changes something is a button on the page.
 * Tokens are made here, when a mail is rendered, and stored nowhere.
 */
const mailLinks = ({ baseUrl, sign }: LinkSettings) => ({
  home: `${baseUrl}/`,
  signIn: (linkId: string) => `${baseUrl}/connexion/${sign("sign-in", linkId)}`,
  ownSupplier: (supplierId: string) => `${baseUrl}/ma-fiche/${supplierId}`,
  supplier: (supplierId: string) => `${baseUrl}/fournisseurs/${supplierId}`,
  ownSpace: `${baseUrl}/mon-espace`,
  intent: (intentId: string) => `${baseUrl}/intentions/${intentId}`,
  rencontre: (rencontreId: string) => `${baseUrl}/rencontres/${rencontreId}`,
  followUp: (followUpId: string) => `${baseUrl}/suites/${sign("follow-up", followUpId)}`,
  /** `until`: the last day on which it opens, which is signed with it. */
  statement: (statementId: string, until: string) =>
    `${baseUrl}/releves/${sign("statement", `${statementId}.${until}`)}`,
  message: (conversationId: string, side: string) =>
    `${baseUrl}/messages/${sign("message", `${conversationId}.${side}`)}`,
  situation: (participantId: string, months: number) =>
    `${baseUrl}/situations/${sign("situation", `${participantId}.${months}`)}`,
  /** The letter itself, to be read or printed. */
  letter: (contractId: string, letterId: string) =>
    `${baseUrl}/api/clause/letters/${sign("letter", `${contractId}.${letterId}`)}/lettre.pdf`,
  staff: `${baseUrl}/equipe`,
  /** A browser that opens it gets a page with a button; a mail program that posts to it stops the family (RFC 8058). */
  unsubscribe: (to: string, family: MailFamily) =>
    `${baseUrl}/api/mails/unsubscribe/${sign("unsubscribe", `${addressHash(to)}.${family}`)}`,
});
export type MailLinks = ReturnType<typeof mailLinks>;
