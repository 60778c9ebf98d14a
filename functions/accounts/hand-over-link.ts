import { type Actor, requireStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { accountOfEmail } from "./accounts.ts";
import { newSignInLink } from "./sign-in-link.ts";

/**
 * The address of a sign-in link to hand over in person, where mail does not leave yet or any more; it is used once and
 * expires as a mailed one. Only for who may sign in already: a link for any other address would open an account that
 * nobody gave. Returns undefined for such an address.
 */
export const handOverLink = async (
  deps: Deps,
  actor: Actor,
  { email }: { email: string },
): Promise<{ address: string; usableUntil: string } | undefined> => {
  requireStaff(actor);
  const account = await accountOfEmail(deps, email);
  if (!account && !deps.config.adminEmails.includes(email)) return undefined;
  const link = newSignInLink(deps, email);
  await deps.table.transact([
    link.write,
    journalEntry(deps, actor, "SIGN_IN_LINK_HANDED_OVER", account?.id ?? link.id),
  ]);
  return { address: `${deps.config.baseUrl}/connexion/${link.token}`, usableUntil: link.usableUntil };
};
