import type { PendingDraft } from "../../shared/drafts.ts";
import { claim } from "../db/documents.ts";
import { claimKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { hashToken, signToken } from "./tokens.ts";

/** How long a sign-in link can be used, in seconds: 15 minutes. */
const linkSeconds = 15 * 60;

export type SignInLink = { id: string; token: string; expiresAt: string; write: Write };

/**
 * A new single-use link for an address, with what its holder was writing. Only the token's hash is written; the mailer
 * makes the token again from the id.
 */
export const newSignInLink = (deps: Deps, email: string, draft?: PendingDraft): SignInLink => {
  const id = deps.newId("link");
  const token = signToken(deps.config.secret, "sign-in", id);
  const expires = Math.floor(Date.parse(deps.now()) / 1_000) + linkSeconds;
  return {
    id,
    token,
    expiresAt: new Date(expires * 1_000).toISOString(),
    write: claim(
      claimKey("LINK", hashToken(token)),
      { email, ...(draft ? { draft: { ...draft, at: deps.now() } } : {}) },
      expires,
    ),
  };
};

/** A link to hand over in person, on the console of the machine: nobody is mailed. Answers its address. */
export const issueSignInLink = async (deps: Deps, email: string): Promise<string> => {
  const link = newSignInLink(deps, email);
  await deps.table.transact([link.write]);
  return `${deps.config.baseUrl}/connexion/${link.token}`;
};
