import type { PendingDraft } from "../../shared/intents/drafts.ts";
import { holdUniqueKey } from "../platform/db/documents.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { hashToken, signToken } from "../platform/tokens.ts";

/** How long a sign-in link can be used, in seconds: 15 minutes. */
const linkSeconds = 15 * 60;

export type SignInLink = { id: string; token: string; expiresAt: string; write: Write };

/**
 * A new single-use link for an address, with the draft of its holder. Only the token's hash is stored; the
 * mailer derives the token again from the id.
 */
export const newSignInLink = (deps: Deps, email: string, draft?: PendingDraft): SignInLink => {
  const id = deps.newId("link");
  const token = signToken(deps.config.secret, "sign-in", id);
  const expires = Math.floor(Date.parse(deps.now()) / 1_000) + linkSeconds;
  return {
    id,
    token,
    expiresAt: new Date(expires * 1_000).toISOString(),
    write: holdUniqueKey(
      uniqueKey("LINK", hashToken(token)),
      { email, ...(draft ? { draft: { ...draft, at: deps.now() } } : {}) },
      expires,
    ),
  };
};

/**
 * Returns the address of a sign-in link to hand over in person, from the console of the machine; nobody is
 * mailed.
 */
export const issueSignInLink = async (deps: Deps, email: string): Promise<string> => {
  const link = newSignInLink(deps, email);
  await deps.table.transact([link.write]);
  return `${deps.config.baseUrl}/connexion/${link.token}`;
};
