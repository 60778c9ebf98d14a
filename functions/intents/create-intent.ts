import type { Intent, IntentInput } from "../../shared/intents.ts";
import { type Actor, actorName, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { getBuyer } from "../buyers/buyer-repository.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { requireKnownPlaces } from "../geo/require-known-places.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";
import { intentDocuments } from "./intent-repository.ts";

/** Makes the draft of an intent for a buyer. Errors: request.forbidden, request.invalid (an unknown place), buyer.notFound. */
export const createIntent = async (
  deps: Deps,
  actor: Actor,
  { buyerId, ...input }: IntentInput & { buyerId: string },
): Promise<Intent> => {
  requireMember(actor, buyerId);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownPlaces(deps, [{ path: "places", places: input.places }]);
  await getBuyer(deps, buyerId);
  const now = deps.now();
  const intent: Intent = {
    ...input,
    id: deps.newId("intent"),
    buyerId,
    version: 0,
    createdAt: now,
    updatedAt: now,
    status: "draft",
    favourites: [],
    vetoes: [],
    history: [{ status: "draft", at: now, by: actorName(actor), note: "" }],
  };
  await commit(deps.table, [
    put(intentDocuments, intent),
    recordAudit(deps, actor, "INTENT_CREATED", intent.id),
  ]);
  return committed(intent);
};
