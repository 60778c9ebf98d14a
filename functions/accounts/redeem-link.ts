import * as z from "zod";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { pendingDraftSchema } from "../../shared/intents/drafts.ts";
import { commit, commitErrors, type Guarded, holdUniqueKey, put } from "../platform/db/documents.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Deps } from "../platform/deps.ts";
import { recordContact } from "../platform/last-contact.ts";
import { hashToken, verifyToken } from "../platform/tokens.ts";
import { accountDocuments, accountOfEmail, emailUniqueKey } from "./accounts.ts";
import { openSession } from "./sessions.ts";

/** The draft that a person was writing when they requested the link. */
export const waitingDraftSchema = pendingDraftSchema.extend({ at: z.iso.datetime() });

const linkSchema = z.object({ email: z.string(), draft: waitingDraftSchema.optional() });

export const redeemLinkErrors = errorsOf("account.tokenInvalid", commitErrors);

/**
 * Exchanges a mailed link for a session, once; creates the account at the first sign-in of an address.
 * Returns the session's token, of which only the hash is stored, and the draft written before.
 */
export const redeemLink = async (
  deps: Deps,
  { token }: { token: string },
): Promise<{ sessionToken: string; draft?: z.infer<typeof waitingDraftSchema> }> => {
  const invalid = "account.tokenInvalid";
  if (verifyToken(deps.config.secret, "sign-in", token) === undefined) throw new AppError(invalid);
  const key = uniqueKey("LINK", hashToken(token));
  const link = await deps.table.get(key);
  if (!link) throw new AppError(invalid);
  const { email, draft } = linkSchema.parse(link.doc);
  const known = await accountOfEmail(deps, email);
  const accountId = known?.id ?? deps.newId("account");
  const now = deps.now();
  const newAccount: Guarded[] = known
    ? []
    : [
        put(accountDocuments, {
          id: accountId,
          version: 0,
          createdAt: now,
          updatedAt: now,
          email,
          staff: false,
        }),
        holdUniqueKey(emailUniqueKey(email), { accountId }),
      ];
  const sessionToken = deps.newToken();
  await commit(
    deps.table,
    [
      { write: { type: "delete", key, expect: link.version }, otherwise: invalid },
      openSession(deps, sessionToken, accountId),
      ...newAccount,
    ],
    () => recordContact(deps, email),
  );
  return { sessionToken, ...(draft ? { draft } : {}) };
};
