import { AppError } from "../../shared/errors.ts";
import type { Round } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { nextRound } from "./next-round.ts";
import {
  readMatches,
  readPlannedMeetings,
  readShort,
  readUnplaced,
  removeStaleFindings,
  writeFindings,
} from "./round-parts.ts";
import { getRound } from "./round-repository.ts";

/** Copies what a round found under the number of another, where nobody reads it until that round exists. */
const copyFindings = async (deps: Pick<Deps, "table">, from: Round, number: number): Promise<void> => {
  const { rencontreId, result } = from;
  const of = { rencontreId, number: from.number, attempt: result?.attempt ?? 0 };
  const [matches, meetings, unplaced, short] = await Promise.all([
    readMatches(deps.table, of),
    readPlannedMeetings(deps.table, of),
    readUnplaced(deps.table, of),
    readShort(deps.table, of),
  ]);
  await removeStaleFindings(deps.table, { rencontreId, number }, []);
  await writeFindings(
    deps.table,
    { rencontreId, number, attempt: 1 },
    { matches, meetings, unplaced, short },
  );
};

/**
 * Goes back to an earlier round: its plan, its settings and its adjustments become the newest round, proposed, which may be
 * adjusted and published like any other. Those in between stay readable.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing, round.notFound,
 * round.wrongStatus (one that came to no plan, or that replanned a day), round.inProgress, version.conflict.
 */
export const restoreRound = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<Round> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, ["matched", "published"]);
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
  await copyFindings(deps, from, round.number);
  await commit(deps.table, [
    ...writes,
    recordAudit(deps, actor, "ROUND_RESTORED", rencontreId, { number: round.number, from: number }),
  ]);
  return committed(round);
};
