import { type Actor, requireAccount } from "../accounts/actor.ts";
import { mailUnsubscriptionKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { addressHash } from "./address-preferences.ts";
import { type MailFamily, mailFamilies } from "./mail-kinds.ts";
import { keepChoice } from "./unsubscribe.ts";

export type MailPreference = { family: MailFamily; wanted: boolean };

const familiesOf = (actor: Extract<Actor, { type: "account" }>): MailFamily[] =>
  (Object.keys(mailFamilies) as MailFamily[]).filter((family) => family !== "digest" || actor.staff);

/** What a person signed in chooses to receive; what is essential is always sent. Errors: account.signedOut. */
export const readMailPreferences = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
): Promise<MailPreference[]> => {
  requireAccount(actor);
  const hash = addressHash(actor.email);
  const families = familiesOf(actor);
  const stopped = await deps.table.batchGet(families.map((family) => mailUnsubscriptionKey(hash, family)));
  const keys = new Set(stopped.map(({ pk }) => pk));
  return families.map((family) => ({ family, wanted: !keys.has(mailUnsubscriptionKey(hash, family).pk) }));
};

/** A person signed in stops a family of mails, or lets it come again. Errors: account.signedOut. */
export const setMailPreference = async (
  deps: Deps,
  actor: Actor,
  { family, wanted }: MailPreference,
): Promise<MailPreference[]> => {
  requireAccount(actor);
  await keepChoice(deps, { addressHash: addressHash(actor.email), family }, wanted);
  return readMailPreferences(deps, actor);
};
