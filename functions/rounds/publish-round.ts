import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { roundSets } from "../../shared/rounds/lifecycle.ts";
import { newestRound } from "../../shared/rounds/newest-round.ts";
import type { Replanning, Round } from "../../shared/rounds/schema.ts";
import { startBatchJob } from "../batch-jobs/batch-job.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getRegistration, registrationDocuments } from "../rencontres/registration-repository.ts";
import {
  getRencontre,
  getRencontreErrors,
  rencontreDocuments,
  requireRencontreIn,
  requireRencontreInErrors,
} from "../rencontres/repository.ts";
import { lostTablesAfter, nextSlotAt, unavailableAfter } from "./day-slots.ts";
import {
  getRound,
  getRoundErrors,
  requireRoundIn,
  requireRoundInErrors,
  roundDocuments,
  roundsOfRencontre,
} from "./repository.ts";

/** A replanning computed before another slot began would move meetings that have already taken place. */
const requireInTime = ({ createdAt, replanning }: Round, rencontre: Rencontre, now: string): void => {
  if (replanning && nextSlotAt(rencontre, createdAt) !== nextSlotAt(rencontre, now))
    throw new AppError("round.outdated");
};

/** Stores the change of a participant or table, so that the next replanning takes it into account. */
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

export const publishRoundErrors = errorsOf(
  staffErrors,
  getRoundErrors,
  getRencontreErrors,
  requireRoundInErrors,
  requireRencontreInErrors,
  "round.notNewest",
  "round.outdated",
  commitErrors,
);

/**
 * Publishes a round's plan as the plan of its rencontre: the engine writes the meetings and notifies each
 * participant once; a round that was not validated is validated by that. Only the newest successful round may
 * be published, and on the day only until the next slot begins.
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
  requireRoundIn(round, roundSets.publishable);
  const { replanning } = round;
  requireRencontreIn(rencontre, replanning ? rencontreSets.replannable : rencontreSets.planPublishable);
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
    startBatchJob(deps, rencontreId, `publication-${number}`, {
      kind: "publication",
      round: number,
      ...(publishedRound === undefined ? {} : { previousRound: publishedRound }),
    }),
    ...changed.writes,
    journalEntry(deps, actor, "ROUND_PUBLICATION_STARTED", rencontreId, { number }),
  ]);
  return committed(publishing);
};
