import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import {
  type AdjustmentContext,
  adjustmentContext,
  conflictOf,
  samePair,
} from "../../shared/rounds/adjustment-conflicts.ts";
import {
  type Adjustment,
  type AdjustmentInput,
  mostSteps,
  type Round,
  type Step,
} from "../../shared/rounds/schema.ts";
import { type Actor, actorName, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "../rencontres/repository.ts";
import { readAdjustments } from "./read-adjustments.ts";
import { recomputeRound, recomputeRoundErrors } from "./recompute-round.ts";
import { getRound, getRoundErrors, requireAdjustable, requireAdjustableErrors } from "./repository.ts";
import { readPlannedMeetings } from "./round-results.ts";

/**
 * The adjustments in force after adding new ones, and those replaced: the last adjustment of a pair counts.
 * Those requested together are checked together, so that two meetings can be swapped.
 */
const accept = (
  context: AdjustmentContext,
  known: readonly Adjustment[],
  added: readonly Adjustment[],
): { inForce: Adjustment[]; replaced: Adjustment[] } => {
  const isReplaced = (one: Adjustment) => added.some((other) => samePair(one, other));
  const kept = known.filter((one) => !isReplaced(one));
  const replaced = known.filter(isReplaced);
  for (const [i, adjustment] of added.entries()) {
    const contradicted = replaced.filter((one) => (one.type === "veto") !== (adjustment.type === "veto"));
    const conflict = conflictOf(context, [...kept, ...contradicted, ...added.slice(0, i)], adjustment);
    if (conflict) throw new AppError("adjustment.conflict", { conflict });
  }
  return { inForce: [...kept, ...added], replaced };
};

/** The undo steps after this change; none if the round failed or has no result to return to. */
const stepsAfter = (round: Round, change: number, replaced: readonly Adjustment[]): Step[] => {
  const { result, status, steps } = round;
  return !result || status === "failed"
    ? []
    : [...steps, { change, result, replaced: [...replaced] }].slice(-mostSteps);
};

/** Maximum number of adjustments in force, so that a round stays well under DynamoDB's 400 KB per item. */
const most = 500;

/**
 * `request.invalid`: an adjustment refers to something unknown; `adjustment.conflict` (with the detail): it
 * contradicts another.
 */
export const adjustRoundErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  getRoundErrors,
  requireAdjustableErrors,
  "request.invalid",
  "adjustment.conflict",
  recomputeRoundErrors,
);

/**
 * Adds staff's adjustments to a round: they are checked against each other and against participants'
 * refusals, then the engine computes the round again.
 */
export const adjustRound = async (
  deps: Deps,
  actor: Actor,
  {
    rencontreId,
    number,
    adjustments,
  }: { rencontreId: string; number: number; adjustments: readonly AdjustmentInput[] },
): Promise<Round> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.roundsAllowed);
  const round = await getRound(deps, { rencontreId, number });
  requireAdjustable(round);
  const registrations = await participantsOf(deps, rencontreId);
  const planned = round.result
    ? await readPlannedMeetings(deps.table, { rencontreId, number, attempt: round.result.attempt })
    : [];
  const { proposed, fields } = readAdjustments({ rencontre, registrations, planned }, adjustments);
  if (round.adjustments.length + adjustments.length > most)
    fields.push({
      path: "adjustments",
      code: "too_big",
      message: `Ajustements : au plus ${most} par ronde.`,
    });
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const change = round.lastAdjustment + 1;
  const trace = { by: actorName(actor), at: deps.now() };
  const added = proposed.map((wanted, i): Adjustment => {
    const input = adjustments[i];
    const reason = input && "reason" in input ? input.reason : "";
    return { ...wanted, ...trace, k: change + i, change, reason };
  });
  const { inForce, replaced } = accept(
    adjustmentContext(rencontre, registrations, round.options.limits),
    round.adjustments,
    added,
  );
  return recomputeRound(deps, actor, round, {
    adjustments: inForce,
    lastAdjustment: round.lastAdjustment + added.length,
    steps: stepsAfter(round, change, replaced),
  });
};
