import { errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Round, RoundInput } from "../../shared/rounds/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "../rencontres/repository.ts";
import { nextRound, nextRoundErrors } from "./next-round.ts";
import { getRound, getRoundErrors } from "./repository.ts";

/** `round.notFound`: the earlier round does not exist. */
export const requestRoundErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  getRoundErrors,
  nextRoundErrors,
  commitErrors,
);

/**
 * Requests matches and a plan, which the engine computes. Adjustments of an earlier round are carried over on
 * demand.
 */
export const requestRound = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, adjustmentsOf, ...options }: RoundInput & { rencontreId: string },
): Promise<Round> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.roundsAllowed);
  const adjustments =
    adjustmentsOf === undefined
      ? []
      : (await getRound(deps, { rencontreId, number: adjustmentsOf })).adjustments;
  const { round, writes } = await nextRound(deps, rencontre, {
    status: "requested",
    options,
    adjustments,
    lastAdjustment: Math.max(0, ...adjustments.map(({ k }) => k)),
  });
  await commit(deps.table, [
    ...writes,
    journalEntry(deps, actor, "ROUND_REQUESTED", rencontreId, { number: round.number }),
  ]);
  return committed(round);
};
