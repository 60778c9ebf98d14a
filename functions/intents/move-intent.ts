import { errorsOf } from "../../shared/errors/errors.ts";
import type { IntentStatus } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { type Actor, actorName } from "../platform/actor.ts";
import { commit, commitErrors, committed, type Guarded, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { intentDocuments } from "./repository.ts";

export const moveIntentErrors = errorsOf(commitErrors);

/**
 * Moves an intent to a status, with its journal entry and the other writes of that change, in one
 * transaction.
 */
export const moveIntent = async (
  deps: Deps,
  actor: Actor,
  intent: Intent,
  status: IntentStatus,
  { note = "", reason, also = [] }: { note?: string; reason?: string; also?: readonly Guarded[] } = {},
): Promise<Intent> => {
  const at = deps.now();
  const moved: Intent = {
    ...intent,
    status,
    updatedAt: at,
    history: [...intent.history, { status, at, by: actorName(actor), note: reason ?? note }],
    ...(reason === undefined ? {} : { reason }),
  };
  await commit(deps.table, [
    put(intentDocuments, moved),
    journalEntry(deps, actor, "INTENT_MOVED", intent.id, { from: intent.status, to: status }),
    ...also,
  ]);
  return committed(moved);
};
