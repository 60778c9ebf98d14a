import type { Round } from "../../shared/rounds.ts";
import type { Actor } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { roundDocuments } from "./round-repository.ts";

/** Asks for a round to be computed again with those adjustments; its last result is shown meanwhile. */
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
    recordAudit(deps, actor, "ROUND_ADJUSTED", round.rencontreId, { number: round.number }),
  ]);
  return committed(again);
};
