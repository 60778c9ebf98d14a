import { AppError } from "../../shared/errors.ts";
import type { Intent } from "../../shared/intents.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { getIntent } from "./intent-repository.ts";
import { moveIntent } from "./move-intent.ts";

/** Drops an intent, with the reason. Errors: request.forbidden, intent.notFound, intent.wrongStatus. */
export const withdrawIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId, reason }: { intentId: string; reason: string },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  if (intent.status === "dropped" || intent.status === "closed") throw new AppError("intent.wrongStatus");
  return moveIntent(deps, actor, intent, "dropped", { reason });
};
