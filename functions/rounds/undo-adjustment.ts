import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Adjustment, Round } from "../../shared/rounds/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "../rencontres/repository.ts";
import { recomputeRound, recomputeRoundErrors } from "./recompute-round.ts";
import {
  getRound,
  getRoundErrors,
  requireAdjustable,
  requireAdjustableErrors,
  roundDocuments,
} from "./repository.ts";

/** Restores the round before its last change: that plan is still stored, so nothing is computed. */
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
    journalEntry(deps, actor, "ROUND_ADJUSTED", round.rencontreId, { number: round.number }),
  ]);
  return committed(before);
};

export const undoAdjustmentErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  getRoundErrors,
  requireAdjustableErrors,
  "adjustment.notFound",
  recomputeRoundErrors,
  commitErrors,
);

/**
 * Undoes an adjustment, with those that were requested together with it. Undoing the last change restores the
 * previous plan at once; undoing an earlier one frees its meeting, and the engine computes again.
 */
export const undoAdjustment = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, number, k }: { rencontreId: string; number: number; k: number },
): Promise<Round> => {
  requireStaff(actor);
  requireRencontreIn(await getRencontre(deps, rencontreId), rencontreSets.roundsAllowed);
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
