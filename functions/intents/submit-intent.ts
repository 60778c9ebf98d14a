import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { getBuyer } from "../buyers/repository.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { moveIntent, moveIntentErrors } from "./move-intent.ts";
import { getIntent, getIntentErrors } from "./repository.ts";

export const submitIntentErrors = errorsOf(
  getIntentErrors,
  memberErrors,
  requireKnownPlacesErrors,
  "intent.wrongStatus",
  moveIntentErrors,
);

/** Submits an intent to TME, which confirms receipt by mail. */
export const submitIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId }: { intentId: string },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  if (intent.status === "submitted") return intent;
  if (intent.status !== "draft") throw new AppError("intent.wrongStatus");
  requireKnownPlaces(deps, [{ path: "places", places: intent.places }]);
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
