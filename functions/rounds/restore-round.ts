import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Round } from "../../shared/rounds/schema.ts";
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
import {
  readMatches,
  readPlannedMeetings,
  readShort,
  readUnplaced,
  removeStaleResults,
  writeRoundResults,
} from "./round-results.ts";

/** Copies the results of a round to a new number, where nobody reads them until that round exists. */
const copyResults = async (deps: Pick<Deps, "table">, from: Round, number: number): Promise<void> => {
  const { rencontreId, result } = from;
  const of = { rencontreId, number: from.number, attempt: result?.attempt ?? 0 };
  const [matches, meetings, unplaced, short] = await Promise.all([
    readMatches(deps.table, of),
    readPlannedMeetings(deps.table, of),
    readUnplaced(deps.table, of),
    readShort(deps.table, of),
  ]);
  await removeStaleResults(deps.table, { rencontreId, number }, []);
  await writeRoundResults(
    deps.table,
    { rencontreId, number, attempt: 1 },
    { matches, meetings, unplaced, short },
  );
};

/** `round.wrongStatus`: the round has no plan, or is a replanning of the day. */
export const restoreRoundErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  getRoundErrors,
  "round.wrongStatus",
  nextRoundErrors,
  commitErrors,
);

/**
 * Restores an earlier round: its plan, settings and adjustments become the newest round, proposed, which can
 * be adjusted and published like any other. The rounds in between stay readable.
 */
export const restoreRound = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<Round> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.planPublishable);
  const from = await getRound(deps, { rencontreId, number });
  if (!from.result || from.status === "failed" || from.replanning) throw new AppError("round.wrongStatus");
  const { options, adjustments, lastAdjustment, result } = from;
  const { round, writes } = await nextRound(deps, rencontre, {
    status: "proposed",
    options,
    adjustments,
    lastAdjustment,
    attempt: 1,
    result: { ...result, attempt: 1 },
    restoredFrom: number,
  });
  await copyResults(deps, from, round.number);
  await commit(deps.table, [
    ...writes,
    journalEntry(deps, actor, "ROUND_RESTORED", rencontreId, { number: round.number, from: number }),
  ]);
  return committed(round);
};
