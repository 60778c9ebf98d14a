import { AppError } from "../../shared/errors.ts";
import type { Round } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { recomputeRound } from "./recompute-round.ts";
import { getRound, requireAdjustable } from "./round-repository.ts";

/**
 * Takes one adjustment back; the engine computes the rest again. Errors: request.forbidden, rencontre.notFound,
 * rencontre.wrongStatus, round.notFound, round.wrongStatus, round.inProgress, round.ofDay, adjustment.notFound.
 */
export const undoAdjustment = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, number, k }: { rencontreId: string; number: number; k: number },
): Promise<Round> => {
  requireStaff(actor);
  requireRencontreIn(await getRencontre(deps, rencontreId), ["closed", "matched", "published"]);
  const round = await getRound(deps, { rencontreId, number });
  requireAdjustable(round);
  const kept = round.adjustments.filter((adjustment) => adjustment.k !== k);
  if (kept.length === round.adjustments.length) throw new AppError("adjustment.notFound");
  return recomputeRound(deps, actor, round, {
    adjustments: kept,
    lastAdjustment: round.lastAdjustment,
  });
};
