import { AppError } from "../../shared/errors.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import type { Round } from "../../shared/rounds.ts";
import type { Actor } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { committed, put } from "../db/documents.ts";
import { TransactionRefused, type Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import { collectRound } from "./collect-round.ts";
import type { Compute, RoundFindings } from "./compute.ts";
import { type ProgressWriter, progressWriter } from "./progress.ts";
import { replanDay } from "./replan-day.ts";
import { removeStaleFindings, writeFindings } from "./round-parts.ts";
import { attemptsOf, computationPatience, findRound, roundDocuments } from "./round-repository.ts";

export type EngineDeps = Omit<Deps, "config"> & { compute: Compute };

const engine: Actor = { type: "system", name: "engine" };

/** Times a computation is begun for one request; one that dies each time would die for ever. */
const mostTries = 4;

/** Why there is nothing to compute, or nothing to keep: told to staff as it stands. */
class RoundFailed extends Error {}

const abandoned = (round: Round, now: string): boolean =>
  round.status === "computing" && Date.parse(round.updatedAt) + computationPatience <= Date.parse(now);

/** Takes the round on, provided that nobody else has. */
const claim = async (deps: EngineDeps, round: Round): Promise<Round> => {
  const claimed: Round = {
    ...round,
    status: "computing",
    attempt: round.attempt + 1,
    tries: round.tries + 1,
    progress: { phase: "collect" },
    updatedAt: deps.now(),
  };
  await deps.table.transact([put(roundDocuments, claimed)]);
  return committed(claimed);
};

/** The edition, where its round still has a use. */
const rencontreOf = async (
  deps: EngineDeps,
  { rencontreId, replanning }: Pick<Round, "rencontreId" | "replanning">,
): Promise<Rencontre> => {
  const rencontre = await getRencontre(deps, rencontreId);
  const inTime = replanning ? ["published", "running"] : ["closed", "matched", "published"];
  if (!inTime.includes(rencontre.status))
    throw new RoundFailed("La rencontre a changé d’état pendant le calcul : cette ronde n’a plus d’objet.");
  return rencontre;
};

/** Matches and plans anew, from what participants bring and want. */
const findAnew = async (
  deps: EngineDeps,
  rencontre: Rencontre,
  round: Round,
  report: ProgressWriter["report"],
): Promise<RoundFindings> => {
  const work = await collectRound(deps, rencontre, round);
  const sides = new Set(work.participants.map(({ side }) => side));
  if (sides.size < 2 || work.world.intents.length === 0)
    throw new RoundFailed(
      "Il faut au moins un acheteur qui apporte une intention d’achat et un fournisseur, inscrits et confirmés.",
    );
  const start = deps.now();
  const { summary, ...found } = await deps.compute(work, report);
  if (found.infeasible !== undefined) throw new RoundFailed(found.infeasible);
  // The engines know no clock, so that the same seed gives the same plan everywhere: the time taken is measured here.
  const elapsedMs = Date.parse(deps.now()) - Date.parse(start);
  return { ...found, summary: { ...summary, plan: { ...summary.plan, elapsedMs } } };
};

const find = async (
  deps: EngineDeps,
  round: Round,
  report: ProgressWriter["report"],
): Promise<RoundFindings> => {
  const rencontre = await rencontreOf(deps, round);
  if (!round.replanning) return findAnew(deps, rencontre, round, report);
  report({ phase: "plan" });
  return replanDay(deps, rencontre, round.replanning);
};

/** The last write, by which all that was found is seen at once. */
const proposeOnce = async (deps: EngineDeps, round: Round, { summary }: RoundFindings): Promise<void> => {
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
    recordAudit(deps, engine, "ROUND_PROPOSED", rencontreId, { number, meetings: summary.meetings }),
  ]);
};

const mostRefusals = 5;

/** The edition may be written to meanwhile, by staff who mend its description: that is no reason to compute again. */
const propose = async (deps: EngineDeps, round: Round, findings: RoundFindings): Promise<void> => {
  for (let refusals = 0; ; refusals++) {
    try {
      return await proposeOnce(deps, round, findings);
    } catch (error) {
      if (!(error instanceof TransactionRefused) || refusals === mostRefusals) throw error;
      const now = await findRound(deps, round.rencontreId, round.number);
      if (now?.version !== round.version) throw error;
    }
  }
};

const fail = async (deps: EngineDeps, round: Round, reason: string): Promise<void> => {
  const { progress: _progress, ...kept } = round;
  const { rencontreId, number } = round;
  await deps.table.transact([
    put(roundDocuments, { ...kept, status: "failed", reason, updatedAt: deps.now() }),
    recordAudit(deps, engine, "ROUND_FAILED", rencontreId, { number }),
  ]);
};

const sentenceOf = (error: unknown): string =>
  error instanceof RoundFailed
    ? error.message
    : "Le calcul s’est arrêté sur une erreur imprévue. Relancez-le ; si elle persiste, signalez-la à l’assistance.";

/** Whether the store, and not the computation, is at fault: then the clock tries again. */
const isOutage = (error: unknown): boolean => error instanceof AppError && error.code === "table.busy";

const run = async (deps: EngineDeps, round: Round): Promise<void> => {
  const { rencontreId, number, attempt } = round;
  const progress = progressWriter(deps, round);
  let failure: unknown;
  try {
    await removeStaleFindings(deps.table, round, attemptsOf(round));
    const findings = await find(deps, round, progress.report);
    progress.report({ phase: "write" });
    await writeFindings(deps.table, { rencontreId, number, attempt }, findings);
    const current = await progress.settle();
    if (current) await propose(deps, current, findings);
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
 * Computes a round that was requested, or one whose computation died; anything else is left as it is, so that the feed,
 * which may repeat itself, and the clock may both ask. What is found is written under the attempt's own number and seen
 * once the round names it: an engine killed at any point leaves nothing but work to do again.
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
    else await run(deps, await claim(deps, round));
  } catch (error) {
    // Refused: somebody else took the round over, or the edition moved on; the clock sees to what is left to do.
    if (!(error instanceof TransactionRefused)) throw error;
    deps.log.info("ROUND_LEFT", { rencontreId, number });
  }
};
