import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { commit, commitErrors, type Guarded, holdUniqueKey, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { recordContact } from "../platform/last-contact.ts";
import { accountDocuments, accountOfEmail, emailUniqueKey } from "./accounts.ts";
import { openSession } from "./sessions.ts";
import { findSignInLink } from "./sign-in-link.ts";
import { findWaitingDraft, type WaitingDraft } from "./waiting-draft.ts";

/** `account.tokenInvalid`: not ours, or used; `account.linkExpired`: ours, and another can be asked for by it. */
export const redeemLinkErrors = errorsOf("account.tokenInvalid", "account.linkExpired", commitErrors);

/**
 * Exchanges a mailed link for a session, once; creates the account at the first sign-in of an address.
 * Returns the session's token, of which only the hash is stored, and the draft that this link carried: what waits for
 * another link of the same address may be somebody else's.
 */
export const redeemLink = async (
  deps: Deps,
  { token }: { token: string },
): Promise<{ sessionToken: string; draft?: WaitingDraft }> => {
  const link = await findSignInLink(deps, token);
  if (!link) throw new AppError("account.tokenInvalid");
  if (!link.usable) throw new AppError("account.linkExpired");
  const { email } = link;
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
  let draft: WaitingDraft | undefined;
  await commit(
    deps.table,
    [
      { write: link.use, otherwise: "account.tokenInvalid" },
      openSession(deps, sessionToken, accountId),
      ...newAccount,
    ],
    async () => {
      const waiting = await findWaitingDraft(deps, link.draftId);
      draft = waiting?.draft;
      return [...(waiting ? [waiting.removal] : []), ...(await recordContact(deps, email))];
    },
  );
  return { sessionToken, ...(draft ? { draft } : {}) };
};
