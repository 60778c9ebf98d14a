import { recordAudit } from "../audit/record-audit.ts";
import { claim, commit, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { accountOfEmail, accounts, emailClaim } from "./accounts.ts";
import { type Actor, requireStaff } from "./actor.ts";

/** Makes the holder of an address staff, before or after its first sign-in. Answers false where it already was. */
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
      put(accounts, { version: 0, createdAt: now, email, ...known, id, staff: true, updatedAt: now }),
      ...(known ? [] : [claim(emailClaim(email), { accountId: id })]),
      recordAudit(deps, actor, "STAFF_GRANTED", id),
    ],
    () => heardFrom(deps, email),
  );
  return true;
};
