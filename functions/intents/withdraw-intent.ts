import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { moveIntent, moveIntentErrors } from "./move-intent.ts";
import { getIntent, getIntentErrors } from "./repository.ts";

export const withdrawIntentErrors = errorsOf(
  getIntentErrors,
  memberErrors,
  "intent.wrongStatus",
  moveIntentErrors,
);

/** Withdraws an intent, with the reason. */
export const withdrawIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId, reason }: { intentId: string; reason: string },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  if (intentSets.over.includes(intent.status)) throw new AppError("intent.wrongStatus");
  return moveIntent(deps, actor, intent, "dropped", { reason });
};
