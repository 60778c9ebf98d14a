import * as z from "zod";
import { pendingDraftSchema } from "../../shared/drafts.ts";
import { AppError } from "../../shared/errors.ts";
import { claim, commit, type Guarded, put } from "../db/documents.ts";
import { claimKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { accountOfEmail, accounts, emailClaim } from "./accounts.ts";
import { openSession } from "./sessions.ts";
import { hashToken, verifyToken } from "./tokens.ts";

/** What a person was writing when it asked for the link. */
export const waitingDraftSchema = pendingDraftSchema.extend({ at: z.iso.datetime() });

const linkSchema = z.object({ email: z.string(), draft: waitingDraftSchema.optional() });

/**
 * Turns a mailed link into a session, once; makes the account at the first sign-in of an address.
 * Answers the session's token, of which only the hash is stored, and what was written before. Errors: account.tokenInvalid.
 */
export const redeemLink = async (
  deps: Deps,
  { token }: { token: string },
): Promise<{ sessionToken: string; draft?: z.infer<typeof waitingDraftSchema> }> => {
  const invalid = "account.tokenInvalid";
  if (verifyToken(deps.config.secret, "sign-in", token) === undefined) throw new AppError(invalid);
  const key = claimKey("LINK", hashToken(token));
  const link = await deps.table.get(key);
  if (!link) throw new AppError(invalid);
  const { email, draft } = linkSchema.parse(link.doc);
  const known = await accountOfEmail(deps, email);
  const accountId = known?.id ?? deps.newId("account");
  const now = deps.now();
  const newAccount: Guarded[] = known
    ? []
    : [
        put(accounts, { id: accountId, version: 0, createdAt: now, updatedAt: now, email, staff: false }),
        claim(emailClaim(email), { accountId }),
      ];
  const sessionToken = deps.newToken();
  await commit(
    deps.table,
    [
      { write: { type: "delete", key, expect: link.version }, otherwise: invalid },
      openSession(deps, sessionToken, accountId),
      ...newAccount,
    ],
    () => heardFrom(deps, email),
  );
  return { sessionToken, ...(draft ? { draft } : {}) };
};
