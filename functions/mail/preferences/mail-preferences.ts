import { errorsOf } from "../../../shared/errors/errors.ts";
import { type Actor, accountErrors, requireAccount } from "../../platform/actor.ts";
import { addressHash } from "../../platform/addresses.ts";
import { mailUnsubscriptionKey } from "../../platform/db/keys/mails.ts";
import type { Deps } from "../../platform/deps.ts";
import { type MailFamily, mailFamilySchema } from "../document/families.ts";
import { storeChoice } from "./unsubscribe.ts";

type MailPreference = { family: MailFamily; wanted: boolean };

const familiesOf = (actor: Extract<Actor, { type: "account" }>): MailFamily[] =>
  mailFamilySchema.options.filter((family) => family !== "digest" || actor.staff);

export const readMailPreferencesErrors = errorsOf(accountErrors);

/** What a person signed in chooses to receive; what is essential is always sent. */
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

export const setMailPreferenceErrors = errorsOf(accountErrors);

/** A person signed in stops a family of mails, or lets it come again. */
export const setMailPreference = async (
  deps: Deps,
  actor: Actor,
  { family, wanted }: MailPreference,
): Promise<MailPreference[]> => {
  requireAccount(actor);
  await storeChoice(deps, { addressHash: addressHash(actor.email), family }, wanted);
  return readMailPreferences(deps, actor);
};
