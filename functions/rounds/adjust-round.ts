import {
  type AdjustmentContext,
  adjustmentContext,
  conflictOf,
  samePair,
} from "../../shared/adjustment-conflicts.ts";
import { AppError } from "../../shared/errors.ts";
import {
  type Adjustment,
  type AdjustmentInput,
  mostSteps,
  type Round,
  type Step,
} from "../../shared/rounds.ts";
import { type Actor, actorName, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { readAdjustments } from "./read-adjustments.ts";
import { recomputeRound } from "./recompute-round.ts";
import { readPlannedMeetings } from "./round-parts.ts";
import { getRound, requireAdjustable } from "./round-repository.ts";

/**
 * The adjustments in force once those given are added, and those that they replace: the last word on a pair is the one
 * that counts. Those asked for together are judged together, so that two meetings may change places.
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

/** The steps by which the change can be taken back; none of those before, where the plan shown is not the adjustments'. */
const stepsAfter = (round: Round, change: number, replaced: readonly Adjustment[]): Step[] => {
  const { result, status, steps } = round;
  return !result || status === "failed"
    ? []
    : [...steps, { change, result, replaced: [...replaced] }].slice(-mostSteps);
};

/** Adjustments in force at most: a round stays well under the 400 KB of an item. */
const most = 500;

/**
 * Takes staff's wishes into a round: they are checked against each other and against what participants said, then the
 * engine computes the rest again. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, round.notFound,
 * round.wrongStatus, round.inProgress, round.ofDay, request.invalid (with the fields), adjustment.conflict (which says what).
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
  requireRencontreIn(rencontre, ["closed", "matched", "published"]);
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
