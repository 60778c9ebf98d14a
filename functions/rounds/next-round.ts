import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { roundSets } from "../../shared/rounds/lifecycle.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import { put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { rencontreDocuments } from "../rencontres/repository.ts";
import { findRound, roundDocuments } from "./repository.ts";

type Content = Pick<Round, "status" | "options" | "adjustments" | "lastAdjustment"> &
  Partial<Pick<Round, "attempt" | "replanning" | "restoredFrom" | "result">>;

/** `round.inProgress`: the last round is still being computed. */
export const nextRoundErrors = errorsOf("round.inProgress");

/** The next round of a rencontre, with the writes that add it. */
export const nextRound = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  content: Content,
): Promise<{ round: Round; writes: Write[] }> => {
  const last = await findRound(deps, rencontre.id, rencontre.rounds);
  if (last && roundSets.atWork.includes(last.status)) throw new AppError("round.inProgress");
  const now = deps.now();
  const round: Round = {
    rencontreId: rencontre.id,
    number: rencontre.rounds + 1,
    version: 0,
    createdAt: now,
    updatedAt: now,
    steps: [],
    attempt: 0,
    tries: 0,
    ...content,
  };
  return {
    round,
    writes: [
      put(roundDocuments, round),
      put(rencontreDocuments, { ...rencontre, rounds: round.number, updatedAt: now }),
    ],
  };
};
