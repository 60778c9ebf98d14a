import { AppError } from "../../shared/errors.ts";
import type { Intent } from "../../shared/intents.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { getBuyer } from "../buyers/buyer-repository.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { getIntent } from "./intent-repository.ts";
import { moveIntent } from "./move-intent.ts";

/** Hands an intent to TME, who is known to have received it by a mail. Errors: request.forbidden, intent.notFound, intent.wrongStatus. */
export const submitIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId }: { intentId: string },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  if (intent.status === "submitted") return intent;
  if (intent.status !== "draft") throw new AppError("intent.wrongStatus");
  const buyer = await getBuyer(deps, intent.buyerId);
  return moveIntent(deps, actor, intent, "submitted", {
    also: [
      queueMail(deps, {
        to: buyer.contact.email,
        content: { kind: "intent-received", intentId, intentTitle: intent.title },
        cause: { type: "intent", id: intentId },
      }),
    ],
  });
};
