import type { Intent } from "../../shared/intents.ts";
import type { IntentStatus } from "../../shared/lives.ts";
import { type Actor, actorName } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, type Guarded, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { intentDocuments } from "./intent-repository.ts";

/** Brings an intent to a state, with the trace of it, and whatever else that change causes, in one transaction. */
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
    recordAudit(deps, actor, "INTENT_MOVED", intent.id, { from: intent.status, to: status }),
    ...also,
  ]);
  return committed(moved);
};
