import { errorsOf } from "../../shared/errors/errors.ts";
import { roundTransitions } from "../../shared/rounds/lifecycle.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import {
  getRound,
  getRoundErrors,
  requireRoundIn,
  requireRoundInErrors,
  roundDocuments,
} from "./repository.ts";

export const validateRoundErrors = errorsOf(staffErrors, getRoundErrors, requireRoundInErrors, commitErrors);

/** Marks a proposed round as ready to publish. */
export const validateRound = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<Round> => {
  requireStaff(actor);
  const round = await getRound(deps, { rencontreId, number });
  if (round.status === "validated") return round;
  requireRoundIn(round, roundTransitions.validation.from);
  const now = deps.now();
  const validated: Round = { ...round, status: "validated", validatedAt: now, updatedAt: now };
  await commit(deps.table, [
    put(roundDocuments, validated),
    journalEntry(deps, actor, "ROUND_VALIDATED", rencontreId, { number }),
  ]);
  return committed(validated);
};
