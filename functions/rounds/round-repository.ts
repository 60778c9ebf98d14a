import { AppError } from "../../shared/errors.ts";
import type { RoundStatus } from "../../shared/lives.ts";
import { type Round, roundSchema } from "../../shared/rounds.ts";
import { type DocumentKind, everyDocument, getDocument } from "../db/documents.ts";
import { dueIndex, roundKey, roundsOf } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

/** A computation that has said nothing for so long is dead, in milliseconds; a large one takes half a minute. */
export const computationPatience = 5 * 60_000;
/** The feed brings a request to the engine at once; after that long the clock does, in milliseconds. */
const requestPatience = 60_000;

const dueAt = ({ status, updatedAt }: Round): string | undefined => {
  const patience =
    status === "requested" ? requestPatience : status === "computing" ? computationPatience : undefined;
  return patience === undefined ? undefined : new Date(Date.parse(updatedAt) + patience).toISOString();
};

export const roundDocuments: DocumentKind<Round> = {
  schema: roundSchema,
  place: (round) => {
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

/** Errors: round.notFound. */
export const getRound = async (
  deps: Pick<Deps, "table">,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<Round> => {
  const round = await findRound(deps, rencontreId, number);
  if (!round) throw new AppError("round.notFound");
  return round;
};

/** The computations whose findings are read: the one shown, and those that can be gone back to. */
export const attemptsOf = ({ result, steps }: Pick<Round, "result" | "steps">): number[] =>
  [result, ...steps.map((step) => step.result)].flatMap((one) => (one ? [one.attempt] : []));

/** The rounds of a rencontre, oldest first. */
export const roundsOfRencontre = ({ table }: Pick<Deps, "table">, rencontreId: string): Promise<Round[]> =>
  everyDocument(table, roundDocuments, roundsOf(rencontreId));

/** States in which a round is at work and nothing else may touch it. */
export const atWork: readonly RoundStatus[] = ["requested", "computing", "publishing"];

/** Throws `round.inProgress` while it is at work, `round.wrongStatus` unless in one of those states. */
export const requireRoundIn = (round: Round, statuses: readonly RoundStatus[]): void => {
  if (statuses.includes(round.status)) return;
  throw new AppError(atWork.includes(round.status) ? "round.inProgress" : "round.wrongStatus");
};

/**
 * Throws as {@link requireRoundIn} unless staff may adjust it; what replans a day changes as little as can be, and is
 * asked for anew instead.
 */
export const requireAdjustable = (round: Round): void => {
  requireRoundIn(round, ["proposed", "validated", "failed"]);
  if (round.replanning) throw new AppError("round.ofDay");
};
