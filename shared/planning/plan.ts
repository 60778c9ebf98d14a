import { anneal } from "./anneal.ts";
import { arrange, arrangeWeights } from "./arrange.ts";
import { createArrangement } from "./arrangement.ts";
import { type Budget, createBudget } from "./budget.ts";
import { count } from "./count.ts";
import { explainImpossible } from "./explain.ts";
import { compile, type Instance, requireExactly } from "./instance.ts";
import { leastBreaks } from "./person-bound.ts";
import type { Problem } from "./problem.ts";
import { createRandom } from "./random.ts";
import type { PlanResult } from "./result.ts";
import { select } from "./select.ts";
import { leftOut, notFound } from "./sentences.fr.ts";
import { spreadConflict } from "./spread-conflict.ts";
import { seat } from "./tables.ts";
import { type Conflict, tighten } from "./tighten.ts";
import { validPart } from "./valid-part.ts";
import { whyShort } from "./why-short.ts";
import { whyUnplaced } from "./why-unplaced.ts";

export type PlanOptions = {
  seed?: number;
  timeLimitMs?: number;
  /** Milliseconds of a monotonic clock; without one only iterations are limited, and the plan is the same everywhere. */
  now?: () => number;
  maxIterations?: number;
  onProgress?: (progress: { phase: string; placed: number; breaks: number; bound: number }) => void;
};

const DEFAULT_ITERATIONS = 6_000_000;
const PART_ITERATIONS = 20_000;

const roundScore = (score: number): number => Math.round(score * 1e6) / 1e6;

const LONGEST_STANDBY = 30;

/** Optional meetings whose two people are free together and only lack a table: best first. */
const standbyList = (
  instance: Instance,
  unplaced: readonly number[],
  why: ReturnType<typeof whyUnplaced>,
): string[] =>
  unplaced
    .filter((m) => instance.required[m] === 0 && why.lacksOnlyTable(m))
    .sort((a, b) => (instance.score[b] ?? 0) - (instance.score[a] ?? 0) || a - b)
    .slice(0, LONGEST_STANDBY)
    .map((m) => instance.problem.meetings[m]?.id ?? "");

/** Writes a placement in the format of results. */
const describe = (
  instance: Instance,
  slotOf: Int32Array,
  found: {
    status: PlanResult["status"];
    bounds: PlanResult["bounds"];
    conflict?: Conflict | undefined;
    budget: Budget;
  },
): PlanResult => {
  const { problem } = instance;
  const counted = count(instance, slotOf);
  const seating = seat(instance, slotOf);
  const meetings: PlanResult["meetings"] = [];
  const unplaced: string[] = [];
  const unplacedMeetings: number[] = [];
  const reasons: Record<string, string> = {};
  const why = whyUnplaced(instance, slotOf);
  problem.meetings.forEach((meeting, m) => {
    const slot = problem.slots[slotOf[m] ?? -1];
    if (slot) {
      meetings.push({ id: meeting.id, slot: slot.id, table: (seating.tableOf[m] ?? 0) + 1 });
      return;
    }
    unplaced.push(meeting.id);
    unplacedMeetings.push(m);
    if (instance.required[m] === 0) reasons[meeting.id] = why.sentence(m);
    else if (found.conflict?.meetings.includes(m)) reasons[meeting.id] = found.conflict.sentence;
    else if (found.conflict) reasons[meeting.id] = leftOut(instance, m, found.conflict.sentence);
    else reasons[meeting.id] = notFound(instance, m);
  });
  if (counted.shortfall > 0)
    for (const [id, reason] of Object.entries(
      whyShort(instance, counted, counted.shortfall === found.bounds.shortfall),
    ))
      reasons[id] ??= reason;
  if (found.conflict) reasons[found.conflict.about] ??= found.conflict.sentence;
  return {
    status: found.status,
    meetings,
    unplaced,
    breaks: counted.breaks,
    idleSlots: counted.idleSlots,
    score: roundScore(counted.score),
    shortfall: counted.shortfall,
    tableChanges: seating.changes,
    bounds: found.bounds,
    reasons,
    standby: standbyList(instance, unplacedMeetings, why),
    elapsedMs: Math.round(found.budget.elapsedMs()),
  };
};

/** An infeasible problem still gets a plan of the part that can take place. */
const planPart = (instance: Instance, conflict: Conflict, seed: number, budget: Budget): PlanResult => {
  const arrangement = createArrangement(instance, arrangeWeights(instance));
  anneal(arrangement, arrangeWeights(instance), {
    iterations: PART_ITERATIONS,
    hot: 0.6,
    cold: 0.12,
    random: createRandom(seed),
    budget,
    onBest: () => false,
  });
  const slotOf = validPart(instance, arrangement.slots);
  return describe(instance, slotOf, {
    status: "infeasible",
    bounds: { breaks: 0, score: scoreOfAll(instance), shortfall: 0 },
    conflict,
    budget,
  });
};

/**
 * Plans the meetings of a problem that parseProblem has accepted.
 *
 * In order: cheap proofs that the required meetings do not fit (tighten.ts); the choice of optional meetings
 * (select.ts); their places, with as few breaks as possible and a proved bound (arrange.ts); tables (tables.ts).
 * `optimal` is said where score and shortfall reach their bounds and breaks theirs; when optional meetings
 * were left out, only a plan without breaks does, because another choice of equal score might have fewer.
 */
export const plan = (problem: Problem, options: PlanOptions = {}): PlanResult => {
  const instance = compile(problem);
  const seed = options.seed ?? 1;
  const budget = createBudget({
    maxIterations: options.maxIterations ?? (options.now ? Number.POSITIVE_INFINITY : DEFAULT_ITERATIONS),
    timeLimitMs: options.timeLimitMs ?? Number.POSITIVE_INFINITY,
    now: options.now,
  });
  const tight = tighten(instance);
  if ("conflict" in tight) return planPart(instance, tight.conflict, seed, budget);
  const tightened = { ...instance, allowed: tight.allowed };
  const selection = instance.required.includes(0) ? select(tightened, { seed, budget }) : undefined;
  const chosen = selection?.slotOf;
  const isKept = (m: number) => instance.required[m] === 1 || (chosen?.[m] ?? -1) >= 0;
  const kept = chosen ? requireExactly(tightened, isKept) : tightened;
  // Where all that is worth something takes place, what is left is to arrange it, and bounds on breaks are bounds.
  const everything = instance.required.every(
    (required, m) => required === 1 || (isKept(m) && (instance.score[m] ?? 0) > 0),
  );

  const least = Int32Array.from({ length: instance.people }, (_, p) => leastBreaks(kept, p));
  const spread = everything || !instance.required.includes(0) ? spreadConflict(kept, least) : undefined;
  if (spread && !instance.required.includes(0)) return planPart(instance, spread, seed, budget);
  const arranged = arrange(kept, {
    seed,
    budget,
    least,
    start: chosen,
    onProgress: (phase, breaks, bound) =>
      options.onProgress?.({
        phase,
        placed: kept.required.reduce((sum, one) => sum + one, 0),
        breaks,
        bound,
      }),
  });
  if (arranged.impossible && !instance.required.includes(0))
    return planPart(instance, explainImpossible(instance), seed, budget);

  const slotOf = arranged.slotOf ?? validPart(instance, arranged.attempt);
  const bound = everything ? Math.min(arranged.bound, arranged.breaks) : 0;
  const optimal = arranged.slotOf !== undefined && arranged.breaks === bound && (selection?.proved ?? true);
  return describe(instance, slotOf, {
    status: optimal ? "optimal" : "feasible",
    bounds: {
      breaks: bound,
      score: roundScore(selection?.bounds.score ?? 0),
      shortfall: selection?.bounds.shortfall ?? 0,
    },
    budget,
  });
};

const scoreOfAll = (instance: Instance): number => {
  let score = 0;
  for (let m = 0; m < instance.meetings; m++) if (instance.required[m] === 0) score += instance.score[m] ?? 0;
  return roundScore(score);
};
