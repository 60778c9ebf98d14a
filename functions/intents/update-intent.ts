import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent, IntentInput } from "../../shared/intents/schema.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { requireKnownCpv, requireKnownCpvErrors } from "../platform/require-known-cpv.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { getIntent, getIntentErrors, intentDocuments } from "./repository.ts";

export const updateIntentErrors = errorsOf(
  getIntentErrors,
  memberErrors,
  requireKnownCategoriesErrors,
  requireKnownPlacesErrors,
  requireKnownCpvErrors,
  "intent.wrongStatus",
  commitErrors,
);

/** Changes an intent, until its notice is published. */
export const updateIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId, version, input }: { intentId: string; version: number; input: IntentInput },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownPlaces(deps, [{ path: "places", places: input.places }]);
  requireKnownCpv(input.cpv);
  if (intent.version !== version) throw new AppError("version.conflict");
  if (!intentSets.changeable.includes(intent.status)) throw new AppError("intent.wrongStatus");
  const changed: Intent = { ...intent, ...input, updatedAt: deps.now() };
  await commit(deps.table, [
    put(intentDocuments, changed),
    journalEntry(deps, actor, "INTENT_CHANGED", intentId),
  ]);
  return committed(changed);
};
