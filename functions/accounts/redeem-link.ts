import * as z from "zod";
import { AppError } from "../../shared/errors.ts";
import { claim, commit, type Guarded, put } from "../db/documents.ts";
import { claimKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { accountOfEmail, accounts, emailClaim } from "./accounts.ts";
import { openSession } from "./sessions.ts";
import { hashToken, verifyToken } from "./tokens.ts";

/**
 * Turns a mailed link into a session, once; makes the account at the first sign-in of an address.
 * Answers the session's token, of which only the hash is stored. Errors: account.tokenInvalid.
 */
export const redeemLink = async (
  deps: Deps,
  { token }: { token: string },
): Promise<{ sessionToken: string }> => {
  const invalid = "account.tokenInvalid";
  if (verifyToken(deps.config.secret, "sign-in", token) === undefined) throw new AppError(invalid);
  const key = claimKey("LINK", hashToken(token));
  const link = await deps.table.get(key);
  if (!link) throw new AppError(invalid);
  const { email } = z.object({ email: z.string() }).parse(link.doc);
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
  await commit(deps.table, [
    { write: { type: "delete", key, expect: link.version }, otherwise: invalid },
    openSession(deps, sessionToken, accountId),
    ...newAccount,
  ]);
  return { sessionToken };
};
