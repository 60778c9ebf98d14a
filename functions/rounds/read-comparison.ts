import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type ComparedRound, compareRounds, type RoundComparison } from "../../shared/rounds/comparison.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRound, getRoundErrors } from "./repository.ts";
import { readPlannedMeetings } from "./round-results.ts";

const readRound = async (
  deps: Pick<Deps, "table">,
  rencontreId: string,
  number: number,
): Promise<ComparedRound> => {
  const { result } = await getRound(deps, { rencontreId, number });
  if (!result) throw new AppError("round.wrongStatus");
  const of = { rencontreId, number, attempt: result.attempt };
  return { result, meetings: await readPlannedMeetings(deps.table, of) };
};

/** `round.wrongStatus`: the round has no plan. */
export const readComparisonErrors = errorsOf(getRoundErrors, "round.wrongStatus");

/** The differences between two rounds. */
export const readComparison = async (
  deps: Pick<Deps, "table">,
  { rencontreId, before, after }: { rencontreId: string; before: number; after: number },
): Promise<RoundComparison> => {
  const [registrations, one, other] = await Promise.all([
    participantsOf(deps, rencontreId),
    readRound(deps, rencontreId, before),
    readRound(deps, rencontreId, after),
  ]);
  const participants = registrations.map(({ id, organisationName, side }) => ({
    id,
    name: organisationName,
    side,
  }));
  return compareRounds(participants, one, other);
};
