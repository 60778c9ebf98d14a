import type { Round, RoundInput } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { nextRound } from "./next-round.ts";
import { getRound } from "./round-repository.ts";

/**
 * Asks for matches and a plan, which the engine computes. Adjustments of an earlier round are taken over on demand.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing, round.inProgress,
 * round.notFound (the earlier one).
 */
export const requestRound = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, adjustmentsOf, ...options }: RoundInput & { rencontreId: string },
): Promise<Round> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, ["closed", "matched", "published"]);
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
    recordAudit(deps, actor, "ROUND_REQUESTED", rencontreId, { number: round.number }),
  ]);
  return committed(round);
};
