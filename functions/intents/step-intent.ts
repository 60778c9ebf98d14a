import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type IntentStatus, intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { whyNotStep } from "../../shared/intents/steps.ts";
import { type Actor, memberErrors, requireMember, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { moveIntent, moveIntentErrors } from "./move-intent.ts";
import { getIntent, getIntentErrors } from "./repository.ts";

/** `intent.wrongStatus`: it is not submitted yet, not qualified yet, or dropped. */
export const stepIntentErrors = errorsOf(
  getIntentErrors,
  memberErrors,
  staffErrors,
  "intent.wrongStatus",
  moveIntentErrors,
);

/**
 * Moves an intent along its lifecycle, forward or back: staff qualify it, then staff or the buyer continue.
 */
export const stepIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId, status, note }: { intentId: string; status: IntentStatus; note: string },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  if (intent.status === "submitted" || intentSets.ledToByStaff.includes(status)) requireStaff(actor);
  if (whyNotStep(intent.status, status)) throw new AppError("intent.wrongStatus");
  if (intent.status === status) return intent;
  return moveIntent(deps, actor, intent, status, { note });
};
