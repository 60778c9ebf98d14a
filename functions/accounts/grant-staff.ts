import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, holdUniqueKey, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { accountDocuments, accountOfEmail, emailUniqueKey } from "./accounts.ts";

/**
 * Makes the holder of an address staff, before or after their first sign-in. Returns false if they already
 * were.
 */
export const grantStaff = async (
  deps: Deps,
  actor: Actor,
  { email }: { email: string },
): Promise<boolean> => {
  requireStaff(actor);
  const known = await accountOfEmail(deps, email);
  if (known?.staff) return false;
  const now = deps.now();
  const id = known?.id ?? deps.newId("account");
  await commit(
    deps.table,
    [
      put(accountDocuments, { version: 0, createdAt: now, email, ...known, id, staff: true, updatedAt: now }),
      ...(known ? [] : [holdUniqueKey(emailUniqueKey(email), { accountId: id })]),
      journalEntry(deps, actor, "STAFF_GRANTED", id),
    ],
    () => recordContact(deps, email),
  );
  return true;
};
