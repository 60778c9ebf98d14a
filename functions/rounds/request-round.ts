import { AppError } from "../../shared/errors.ts";
import type { Round, RoundInput } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, rencontreDocuments, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { atWork, findRound, getRound, roundDocuments } from "./round-repository.ts";

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
  const last = await findRound(deps, rencontreId, rencontre.rounds);
  if (last && atWork.includes(last.status)) throw new AppError("round.inProgress");
  const adjustments =
    adjustmentsOf === undefined
      ? []
      : (await getRound(deps, { rencontreId, number: adjustmentsOf })).adjustments;
  const now = deps.now();
  const number = rencontre.rounds + 1;
  const round: Round = {
    rencontreId,
    number,
    version: 0,
    createdAt: now,
    updatedAt: now,
    status: "requested",
    options,
    adjustments,
    lastAdjustment: Math.max(0, ...adjustments.map(({ k }) => k)),
    steps: [],
    attempt: 0,
    tries: 0,
  };
  await commit(deps.table, [
    put(roundDocuments, round),
    put(rencontreDocuments, { ...rencontre, rounds: number, updatedAt: now }),
    recordAudit(deps, actor, "ROUND_REQUESTED", rencontreId, { number }),
  ]);
  return committed(round);
};
