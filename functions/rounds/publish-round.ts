import { AppError } from "../../shared/errors.ts";
import type { Round } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, rencontreDocuments, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { startSeries } from "../rencontres/series.ts";
import { getRound, requireRoundIn, roundDocuments, roundsOfRencontre } from "./round-repository.ts";

/**
 * Makes a round's plan the plan of its rencontre: the engine writes the meetings and tells participants, each once; one
 * that was not validated is by that. Only the newest round that did not fail may be published.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing, round.notFound,
 * round.wrongStatus, round.inProgress, round.notNewest.
 */
export const publishRound = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<Round> => {
  requireStaff(actor);
  const round = await getRound(deps, { rencontreId, number });
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.publishing === number || rencontre.publishedRound === number) return round;
  requireRoundIn(round, ["proposed", "validated"]);
  requireRencontreIn(rencontre, ["matched", "published"]);
  const newest = (await roundsOfRencontre(deps, rencontreId)).findLast(({ status }) => status !== "failed");
  if (newest?.number !== number) throw new AppError("round.notNewest");
  const now = deps.now();
  const publishing: Round = {
    ...round,
    status: "publishing",
    validatedAt: round.validatedAt ?? now,
    updatedAt: now,
  };
  const { publishedRound } = rencontre;
  await commit(deps.table, [
    put(roundDocuments, publishing),
    put(rencontreDocuments, { ...rencontre, publishing: number, updatedAt: now }),
    startSeries(deps, rencontreId, `publication-${number}`, {
      kind: "publication",
      round: number,
      ...(publishedRound === undefined ? {} : { previousRound: publishedRound }),
    }),
    recordAudit(deps, actor, "ROUND_PUBLICATION_STARTED", rencontreId, { number }),
  ]);
  return committed(publishing);
};
