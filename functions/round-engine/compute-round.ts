import { AppError } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import type { Actor } from "../platform/actor.ts";
import { committed, put } from "../platform/db/documents.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import { TransactionRefused, type Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getRencontre, rencontreDocuments } from "../rencontres/repository.ts";
import { attemptsOf, computationPatience, findRound, roundDocuments } from "../rounds/repository.ts";
import { removeStaleResults, writeRoundResults } from "../rounds/round-results.ts";
import { collectInput } from "./collect-input.ts";
import { type ProgressWriter, progressWriter } from "./progress.ts";
import { replanDay } from "./replan-day.ts";
import type { Compute, EngineOutput } from "./types.ts";

export type EngineDeps = Omit<Deps, "config"> & { compute: Compute };

const engine: Actor = { type: "system", name: "engine" };

/**
 * Maximum number of attempts for one request, so that a computation that always crashes is not retried for
 * ever.
 */
const mostTries = 4;

/** The reason why a round has no result, as staff read it. */
class RoundFailed extends Error {}

const abandoned = (round: Round, now: string): boolean =>
  round.status === "computing" && Date.parse(round.updatedAt) + computationPatience <= Date.parse(now);

/** Starts an attempt at a round, unless another process already has. */
const startAttempt = async (deps: EngineDeps, round: Round): Promise<Round> => {
  const started: Round = {
    ...round,
    status: "computing",
    attempt: round.attempt + 1,
    tries: round.tries + 1,
    progress: { phase: "collect" },
    updatedAt: deps.now(),
  };
  await deps.table.transact([put(roundDocuments, started)]);
  return committed(started);
};

/** The rencontre, if it still needs the round. */
const rencontreOf = async (
  deps: EngineDeps,
  { rencontreId, replanning }: Pick<Round, "rencontreId" | "replanning">,
): Promise<Rencontre> => {
  const rencontre = await getRencontre(deps, rencontreId);
  const inTime = replanning ? rencontreSets.replannable : rencontreSets.roundsAllowed;
  if (!inTime.includes(rencontre.status))
    throw new RoundFailed("La rencontre a changé d’état pendant le calcul : cette ronde n’a plus d’objet.");
  return rencontre;
};

/** Computes new matches and a new plan, from what participants bring and want. */
const findAnew = async (
  deps: EngineDeps,
  rencontre: Rencontre,
  round: Round,
  report: ProgressWriter["report"],
): Promise<EngineOutput> => {
  const work = await collectInput(deps, rencontre, round);
  const sides = new Set(work.participants.map(({ side }) => side));
  if (sides.size < 2 || work.world.intents.length === 0)
    throw new RoundFailed(
      "Il faut au moins un acheteur qui apporte une intention d’achat et un fournisseur, inscrits et confirmés.",
    );
  const start = deps.now();
  const { summary, ...found } = await deps.compute(work, report);
  if (found.infeasible !== undefined) throw new RoundFailed(found.infeasible);
  // The engines do not read the clock, so that the same seed gives the same plan everywhere; the duration is
  // measured here.
  const elapsedMs = Date.parse(deps.now()) - Date.parse(start);
  return { ...found, summary: { ...summary, plan: { ...summary.plan, elapsedMs } } };
};

const find = async (
  deps: EngineDeps,
  round: Round,
  report: ProgressWriter["report"],
): Promise<EngineOutput> => {
  const rencontre = await rencontreOf(deps, round);
  if (!round.replanning) return findAnew(deps, rencontre, round, report);
  report({ phase: "plan" });
  return replanDay(deps, rencontre, round.replanning);
};

/** The last write, which makes all results visible at once. */
const proposeOnce = async (deps: EngineDeps, round: Round, { summary }: EngineOutput): Promise<void> => {
  const { rencontreId, number, attempt } = round;
  const rencontre = await rencontreOf(deps, round);
  const { progress: _progress, reason: _reason, validatedAt: _validated, ...kept } = round;
  const now = deps.now();
  const matched: Write[] =
    rencontre.status === "closed"
      ? [put(rencontreDocuments, { ...rencontre, status: "matched", updatedAt: now })]
      : [];
  await deps.table.transact([
    put(roundDocuments, {
      ...kept,
      status: "proposed",
      updatedAt: now,
      result: { ...summary, attempt, computedAt: now },
    }),
    ...matched,
    journalEntry(deps, engine, "ROUND_PROPOSED", rencontreId, { number, meetings: summary.meetings }),
  ]);
};

const attempts = 6;

/**
 * Staff may edit the rencontre's description meanwhile, which is no reason to compute again: retry on
 * conflict.
 */
const propose = (deps: EngineDeps, round: Round, found: EngineOutput): Promise<void> =>
  retryOnConflict({ attempts, mayRetry: () => isUnchanged(deps, round) }, () =>
    proposeOnce(deps, round, found),
  );

/** Whether no other process has taken over the round. */
const isUnchanged = async (deps: EngineDeps, { rencontreId, number, version }: Round): Promise<boolean> =>
  (await findRound(deps, rencontreId, number))?.version === version;

const fail = async (deps: EngineDeps, round: Round, reason: string): Promise<void> => {
  const { progress: _progress, ...kept } = round;
  const { rencontreId, number } = round;
  await deps.table.transact([
    put(roundDocuments, { ...kept, status: "failed", reason, updatedAt: deps.now() }),
    journalEntry(deps, engine, "ROUND_FAILED", rencontreId, { number }),
  ]);
};

const sentenceOf = (error: unknown): string =>
  error instanceof RoundFailed
    ? error.message
    : "Le calcul s’est arrêté sur une erreur imprévue. Relancez-le ; si elle persiste, signalez-la à l’assistance.";

/** Whether the database, not the computation, failed: then the clock tries again. */
const isOutage = (error: unknown): boolean => error instanceof AppError && error.code === "table.busy";

const run = async (deps: EngineDeps, round: Round): Promise<void> => {
  const { rencontreId, number, attempt } = round;
  const progress = progressWriter(deps, round);
  let failure: unknown;
  try {
    await removeStaleResults(deps.table, round, attemptsOf(round));
    const found = await find(deps, round, progress.report);
    progress.report({ phase: "write" });
    await writeRoundResults(deps.table, { rencontreId, number, attempt }, found);
    const current = await progress.settle();
    if (current) await propose(deps, current, found);
    return;
  } catch (error) {
    if (error instanceof TransactionRefused || isOutage(error)) throw error;
    failure = error;
  }
  const current = await progress.settle();
  if (!current) return;
  if (!(failure instanceof RoundFailed))
    deps.log.error("ROUND_CRASHED", {
      rencontreId,
      number,
      stack: failure instanceof Error ? (failure.stack ?? failure.name) : "not an error",
    });
  await fail(deps, current, sentenceOf(failure));
};

/**
 * Computes a round that was requested, or one whose computation died, and ignores any other; the change feed,
 * which may repeat itself, and the clock may therefore both call it. Results are written under the attempt's
 * own number and become visible once the round names it, so that an engine killed at any point leaves only
 * work to repeat.
 */
export const computeRound = async (
  deps: EngineDeps,
  { rencontreId, number }: { rencontreId: string; number: number },
): Promise<void> => {
  const round = await findRound(deps, rencontreId, number);
  if (!round || !(round.status === "requested" || abandoned(round, deps.now()))) return;
  try {
    if (round.tries >= mostTries)
      await fail(deps, round, "Le calcul a été interrompu plusieurs fois. Relancez une ronde.");
    else await run(deps, await startAttempt(deps, round));
  } catch (error) {
    // Refused: another process took over the round, or the rencontre changed; the clock handles what is left.
    if (!(error instanceof TransactionRefused)) throw error;
    deps.log.info("ROUND_LEFT", { rencontreId, number });
  }
};
