import { AppError } from "../../shared/errors.ts";
import type { Intent, IntentInput } from "../../shared/intents.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { requireKnownPlaces } from "../geo/require-known-places.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";
import { getIntent, intentDocuments } from "./intent-repository.ts";

/** From the notice on, what was said to candidates stays as it is. */
const settled: readonly Intent["status"][] = ["launched", "awarded", "inExecution", "closed", "dropped"];

/** Changes an intent before its notice. Errors: request.forbidden, intent.notFound, intent.wrongStatus, version.conflict. */
export const updateIntent = async (
  deps: Deps,
  actor: Actor,
  { intentId, version, input }: { intentId: string; version: number; input: IntentInput },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownPlaces(deps, [{ path: "places", places: input.places }]);
  if (intent.version !== version) throw new AppError("version.conflict");
  if (settled.includes(intent.status)) throw new AppError("intent.wrongStatus");
  const changed: Intent = { ...intent, ...input, updatedAt: deps.now() };
  await commit(deps.table, [
    put(intentDocuments, changed),
    recordAudit(deps, actor, "INTENT_CHANGED", intentId),
  ]);
  return committed(changed);
};
