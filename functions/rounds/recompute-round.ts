import { errorsOf } from "../../shared/errors/errors.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import type { Actor } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { roundDocuments } from "./repository.ts";

export const recomputeRoundErrors = errorsOf(commitErrors);

/** Requests a new computation of a round with these adjustments; its last result is shown meanwhile. */
export const recomputeRound = async (
  deps: Deps,
  actor: Actor,
  round: Round,
  changes: Pick<Round, "adjustments" | "lastAdjustment" | "steps">,
): Promise<Round> => {
  const { reason: _reason, validatedAt: _validated, ...kept } = round;
  const again: Round = { ...kept, ...changes, status: "requested", tries: 0, updatedAt: deps.now() };
  await commit(deps.table, [
    put(roundDocuments, again),
    journalEntry(deps, actor, "ROUND_ADJUSTED", round.rencontreId, { number: round.number }),
  ]);
  return committed(again);
};
