import { AppError } from "../../shared/errors.ts";
import { whyNotStep } from "../../shared/intent-steps.ts";
import type { Intent } from "../../shared/intents.ts";
import { type IntentStatus, intentStatuses } from "../../shared/lives.ts";
import { type Actor, requireMember, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { getIntent } from "./intent-repository.ts";
import { moveIntent } from "./move-intent.ts";

const place = (status: IntentStatus) => intentStatuses.indexOf(status);

/**
 * Takes an intent along its life, forward or back: staff qualify it, then staff or the buyer go on.
 * Errors: request.forbidden, intent.notFound, intent.wrongStatus (not yet submitted, not yet
 * qualified, or dropped).
 */
export const stepIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId, status, note }: { intentId: string; status: IntentStatus; note: string },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  if (intent.status === "submitted" || place(status) <= place("qualified")) requireStaff(actor);
  if (whyNotStep(intent.status, status)) throw new AppError("intent.wrongStatus");
  if (intent.status === status) return intent;
  return moveIntent(deps, actor, intent, status, { note });
};
