import type { EffortQuestion } from "../../shared/effort/read-question.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { getIntent, intentDocuments } from "../intents/repository.ts";
import { type Actor, requireMember } from "../platform/actor.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { estimateHours } from "./estimate-hours.ts";

/**
 * Keeps the hours of insertion with an intent, counted here by today’s rows, for its legal note; without a question, takes
 * them out of it. Members of the buyer and staff, until the intent is over. Errors: account.signedOut, request.forbidden,
 * intent.notFound, intent.wrongStatus, version.conflict, request.invalid.
 */
export const keepEffort = async (
  deps: Deps,
  actor: Actor,
  {
    intentId,
    version,
    question,
  }: { intentId: string; version: number; question: EffortQuestion | undefined },
): Promise<Intent> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  if (intent.version !== version) throw new AppError("version.conflict");
  if (intentSets.over.includes(intent.status)) throw new AppError("intent.wrongStatus");
  const { effort: _before, ...rest } = intent;
  const effort = question && (await estimateHours(deps, question));
  const changed: Intent = { ...rest, ...(effort ? { effort } : {}), updatedAt: deps.now() };
  await commit(deps.table, [
    put(intentDocuments, changed),
    journalEntry(deps, actor, effort ? "INTENT_EFFORT_KEPT" : "INTENT_EFFORT_REMOVED", intentId),
  ]);
  return committed(changed);
};
