import { errorsOf } from "../../shared/errors/errors.ts";
import type { Intent, IntentInput } from "../../shared/intents/schema.ts";
import { getBuyer, getBuyerErrors } from "../buyers/repository.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { type Actor, actorName, memberErrors, requireMember } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { requireKnownCpv, requireKnownCpvErrors } from "../platform/require-known-cpv.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { intentDocuments } from "./repository.ts";

export const createIntentErrors = errorsOf(
  memberErrors,
  requireKnownCategoriesErrors,
  requireKnownPlacesErrors,
  requireKnownCpvErrors,
  getBuyerErrors,
  commitErrors,
);

/** Creates the draft of a buyer's intent. */
export const createIntent = async (
  deps: Deps,
  actor: Actor,
  { buyerId, ...input }: IntentInput & { buyerId: string },
): Promise<Intent> => {
  requireMember(actor, buyerId);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownPlaces(deps, [{ path: "places", places: input.places }]);
  requireKnownCpv(input.cpv);
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
    ...recordCreation(deps, intent.id),
    journalEntry(deps, actor, "INTENT_CREATED", intent.id),
  ]);
  return committed(intent);
};
