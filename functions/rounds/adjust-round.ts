import { AppError } from "../../shared/errors.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { Adjustment, AdjustmentInput, Round } from "../../shared/rounds.ts";
import { type Actor, actorName, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { type AdjustmentContext, conflictOf } from "./adjustment-conflicts.ts";
import { readAdjustments } from "./read-adjustments.ts";
import { recomputeRound } from "./recompute-round.ts";
import { readPlannedMeetings } from "./round-parts.ts";
import { getRound, requireAdjustable } from "./round-repository.ts";

const contextOf = (
  rencontre: Rencontre,
  registrations: readonly Registration[],
  round: Round,
): AdjustmentContext => ({
  rencontre,
  participants: new Map(
    registrations.map((registration) => [
      registration.id,
      {
        id: registration.id,
        organisationId: registration.organisationId,
        name: registration.organisationName,
        vetoes: registration.vetoes,
        unavailable: registration.unavailableSlots,
        maxMeetings: registration.maxMeetings ?? round.options.limits?.maxMeetings ?? rencontre.slots.length,
      },
    ]),
  ),
});

/** The adjustments in force once those given are added: the last word on a pair replaces the one before of its kind. */
const accept = (
  context: AdjustmentContext,
  known: readonly Adjustment[],
  added: readonly Adjustment[],
): Adjustment[] => {
  let inForce = [...known];
  for (const adjustment of added) {
    const conflict = conflictOf(context, inForce, adjustment);
    if (conflict) throw new AppError("adjustment.conflict", { conflict });
    const { buyer, supplier } = adjustment;
    inForce = [
      ...inForce.filter((other) => other.buyer !== buyer || other.supplier !== supplier),
      adjustment,
    ];
  }
  return inForce;
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
  const trace = { by: actorName(actor), at: deps.now() };
  const added = proposed.map((wanted, i): Adjustment => {
    const input = adjustments[i];
    const reason = input && "reason" in input ? input.reason : "";
    return { ...wanted, ...trace, k: round.lastAdjustment + 1 + i, reason };
  });
  return recomputeRound(deps, actor, round, {
    adjustments: accept(contextOf(rencontre, registrations, round), round.adjustments, added),
    lastAdjustment: round.lastAdjustment + added.length,
  });
};
