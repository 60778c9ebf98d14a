import { AppError } from "../../shared/errors.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import type { Round } from "../../shared/rounds.ts";
import { put } from "../db/documents.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import { atWork, findRound, roundDocuments } from "./round-repository.ts";

type Content = Pick<Round, "status" | "options" | "adjustments" | "lastAdjustment"> &
  Partial<Pick<Round, "attempt" | "replanning" | "restoredFrom" | "result">>;

/** The next round of a rencontre, with the writes that add it. Errors: round.inProgress, while the last is at work. */
export const nextRound = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  content: Content,
): Promise<{ round: Round; writes: Write[] }> => {
  const last = await findRound(deps, rencontre.id, rencontre.rounds);
  if (last && atWork.includes(last.status)) throw new AppError("round.inProgress");
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
