import type { Round } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRound, requireRoundIn, roundDocuments } from "./round-repository.ts";

/** Says that a proposed round is good to publish. Errors: request.forbidden, round.notFound, round.wrongStatus, round.inProgress. */
export const validateRound = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<Round> => {
  requireStaff(actor);
  const round = await getRound(deps, { rencontreId, number });
  if (round.status === "validated") return round;
  requireRoundIn(round, ["proposed"]);
  const now = deps.now();
  const validated: Round = { ...round, status: "validated", validatedAt: now, updatedAt: now };
  await commit(deps.table, [
    put(roundDocuments, validated),
    recordAudit(deps, actor, "ROUND_VALIDATED", rencontreId, { number }),
  ]);
  return committed(validated);
};
