import { AppError } from "../../shared/errors.ts";
import { newestRound } from "../../shared/newest-round.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import type { Replanning, Round } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { getRegistration, registrationDocuments } from "../rencontres/registration-repository.ts";
import { getRencontre, rencontreDocuments, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { startSeries } from "../rencontres/series.ts";
import { lostTablesAfter, nextSlotAt, unavailableAfter } from "./day-slots.ts";
import { getRound, requireRoundIn, roundDocuments, roundsOfRencontre } from "./round-repository.ts";

/** A plan of the day that was computed before another slot began would move what has taken place. */
const requireInTime = ({ createdAt, replanning }: Round, rencontre: Rencontre, now: string): void => {
  if (replanning && nextSlotAt(rencontre, createdAt) !== nextSlotAt(rencontre, now))
    throw new AppError("round.outdated");
};

/** What was said of a participant or of a table, so that the next replanning counts with it. */
const rememberChange = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  { change, nextSlot }: Replanning,
): Promise<{ rencontre: Rencontre; writes: Write[] }> => {
  if (change.kind === "tableLost" || change.kind === "tableBack")
    return {
      rencontre: { ...rencontre, lostTables: lostTablesAfter(rencontre, change, nextSlot) },
      writes: [],
    };
  if (change.kind === "added" || change.kind === "freePlaces") return { rencontre, writes: [] };
  const { registrationId } = change;
  const registration = await getRegistration(deps, { rencontreId: rencontre.id, registrationId });
  const unavailableSlots = unavailableAfter(rencontre, registration, change);
  const after = { ...registration, unavailableSlots, updatedAt: deps.now() };
  return { rencontre, writes: [put(registrationDocuments, after)] };
};

/**
 * Makes a round's plan the plan of its rencontre: the engine writes the meetings and tells participants, each once; one
 * that was not validated is by that. Only the newest round that did not fail may be published, and on the day only until
 * the next slot begins.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing, round.notFound,
 * round.wrongStatus, round.inProgress, round.notNewest, round.outdated.
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
  const { replanning } = round;
  requireRencontreIn(rencontre, replanning ? ["published", "running"] : ["matched", "published"]);
  if (newestRound(await roundsOfRencontre(deps, rencontreId)) !== number)
    throw new AppError("round.notNewest");
  const now = deps.now();
  requireInTime(round, rencontre, now);
  const publishing: Round = {
    ...round,
    status: "publishing",
    validatedAt: round.validatedAt ?? now,
    updatedAt: now,
  };
  const { publishedRound } = rencontre;
  const changed = replanning ? await rememberChange(deps, rencontre, replanning) : { rencontre, writes: [] };
  await commit(deps.table, [
    put(roundDocuments, publishing),
    put(rencontreDocuments, { ...changed.rencontre, publishing: number, updatedAt: now }),
    startSeries(deps, rencontreId, `publication-${number}`, {
      kind: "publication",
      round: number,
      ...(publishedRound === undefined ? {} : { previousRound: publishedRound }),
    }),
    ...changed.writes,
    recordAudit(deps, actor, "ROUND_PUBLICATION_STARTED", rencontreId, { number }),
  ]);
  return committed(publishing);
};
