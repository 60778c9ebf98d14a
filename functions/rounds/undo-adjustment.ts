import { AppError } from "../../shared/errors.ts";
import type { Adjustment, Round } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { recomputeRound } from "./recompute-round.ts";
import { getRound, requireAdjustable, roundDocuments } from "./round-repository.ts";

/** Goes back to how the round stood before its last change: that plan is still there, and nothing is computed. */
const stepBack = async (
  deps: Deps,
  actor: Actor,
  round: Round,
  kept: readonly Adjustment[],
): Promise<Round> => {
  const last = round.steps.at(-1);
  const { reason: _reason, validatedAt: _validated, ...rest } = round;
  const before: Round = {
    ...rest,
    ...(last ? { result: last.result } : {}),
    adjustments: [...kept, ...(last?.replaced ?? [])],
    steps: round.steps.slice(0, -1),
    status: "proposed",
    updatedAt: deps.now(),
  };
  await commit(deps.table, [
    put(roundDocuments, before),
    recordAudit(deps, actor, "ROUND_ADJUSTED", round.rencontreId, { number: round.number }),
  ]);
  return committed(before);
};

/**
 * Takes an adjustment back, with those that were asked for together with it. The last change leads back to the plan
 * before it at once; an earlier one leaves its meeting free to move, and the engine computes again around it.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, round.notFound, round.wrongStatus,
 * round.inProgress, round.ofDay, adjustment.notFound.
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
  const undone = round.adjustments.find((adjustment) => adjustment.k === k);
  if (!undone) throw new AppError("adjustment.notFound");
  const together = (other: Adjustment) =>
    other.k === k || (undone.change > 0 && other.change === undone.change);
  const kept = round.adjustments.filter((other) => !together(other));
  if (undone.change > 0 && round.steps.at(-1)?.change === undone.change)
    return stepBack(deps, actor, round, kept);
  return recomputeRound(deps, actor, round, {
    adjustments: kept,
    lastAdjustment: round.lastAdjustment,
    steps: [],
  });
};
