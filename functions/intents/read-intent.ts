import { errorsOf } from "../../shared/errors/errors.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { getIntent, getIntentErrors } from "./repository.ts";

export const readIntentErrors = errorsOf(getIntentErrors, memberErrors);

/** An intent, for the members of its buyer and staff. */
export const readIntent = async (deps: Pick<Deps, "table">, actor: Actor, id: string): Promise<Intent> => {
  const intent = await getIntent(deps, id);
  requireMember(actor, intent.buyerId);
  return intent;
};
