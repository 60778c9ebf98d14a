import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type RoundStatus, roundSets } from "../../shared/rounds/lifecycle.ts";
import { type Round, roundSchema } from "../../shared/rounds/schema.ts";
import { type DocumentKind, everyDocument, getDocument } from "../platform/db/documents.ts";
import { dueIndex } from "../platform/db/keys/due.ts";
import { roundKey, roundsOf } from "../platform/db/keys/rounds.ts";
import type { Deps } from "../platform/deps.ts";

/**
 * A computation without progress for this long, in milliseconds, is considered dead; a large one takes half a
 * minute.
 */
export const computationPatience = 5 * 60_000;
/**
 * Normally the change feed starts a computation at once; after this delay, in milliseconds, the clock does.
 */
const requestPatience = 60_000;

const dueAt = ({ status, updatedAt }: Round): string | undefined => {
  const patience =
    status === "requested" ? requestPatience : status === "computing" ? computationPatience : undefined;
  return patience === undefined ? undefined : new Date(Date.parse(updatedAt) + patience).toISOString();
};

export const roundDocuments: DocumentKind<Round> = {
  schema: roundSchema,
  keysOf: (round) => {
    const due = dueAt(round);
    return {
      ...roundKey(round.rencontreId, round.number),
      ...(due ? dueIndex("ROUND", round.rencontreId, due) : {}),
    };
  },
};

export const findRound = (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  number: number,
): Promise<Round | undefined> => getDocument(table, roundDocuments, roundKey(rencontreId, number));

export const getRoundErrors = errorsOf("round.notFound");

/** A round of a rencontre, by its number. */
export const getRound = async (
  deps: Pick<Deps, "table">,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<Round> => {
  const round = await findRound(deps, rencontreId, number);
  if (!round) throw new AppError("round.notFound");
  return round;
};

/** The computations whose results can still be read: the one shown, and those that undo can restore. */
export const attemptsOf = ({ result, steps }: Pick<Round, "result" | "steps">): number[] =>
  [result, ...steps.map((step) => step.result)].flatMap((one) => (one ? [one.attempt] : []));

/** The rounds of a rencontre, oldest first. */
export const roundsOfRencontre = ({ table }: Pick<Deps, "table">, rencontreId: string): Promise<Round[]> =>
  everyDocument(table, roundDocuments, roundsOf(rencontreId));

export const requireRoundInErrors = errorsOf("round.inProgress", "round.wrongStatus");

/** Refuses a round that is being computed, or that has another status than these. */
export const requireRoundIn = (round: Round, statuses: readonly RoundStatus[]): void => {
  if (statuses.includes(round.status)) return;
  throw new AppError(roundSets.atWork.includes(round.status) ? "round.inProgress" : "round.wrongStatus");
};

export const requireAdjustableErrors = errorsOf(requireRoundInErrors, "round.ofDay");

/**
 * Refuses a round that staff may not adjust. A replanning of the day cannot be adjusted, because it must
 * change as little as possible; a new one is requested instead.
 */
export const requireAdjustable = (round: Round): void => {
  requireRoundIn(round, roundSets.adjustable);
  if (round.replanning) throw new AppError("round.ofDay");
};
