import { count, violations } from "./bounds/count.ts";
import { leastBreaks } from "./bounds/person-bound.ts";
import { spreadConflict } from "./bounds/spread-conflict.ts";
import { tighten } from "./bounds/tighten.ts";
import { validPart } from "./bounds/valid-part.ts";
import { describe, roundScore } from "./explain/describe.ts";
import { explainImpossible } from "./explain/explain.ts";
import { planPart } from "./plan-part.ts";
import { type Budget, createBudget } from "./problem/budget.ts";
import { compile, type Instance, requireExactly } from "./problem/instance.ts";
import type { Problem } from "./problem/problem.ts";
import type { PlanResult } from "./problem/result.ts";
import { arrange } from "./search/arrange.ts";
import { polish } from "./search/polish.ts";
import { addOptional, placeRequired } from "./search/required-first.ts";
import { select } from "./search/select.ts";

/** What is being done; how many meetings have a place, with how many breaks, once that is known. */
export type PlanProgress = { phase: string; placed?: number; breaks?: number; bound?: number };

export type PlanOptions = {
  seed?: number;
  timeLimitMs?: number;
  /** Milliseconds of a monotonic clock; without one only iterations are limited, and the plan is the same everywhere. */
  now?: () => number;
  maxIterations?: number;
  /** Goes on closing breaks until a limit, even where that can prove nothing more. */
  untilLimit?: boolean;
  /** Called again and again, also where nothing is new: so one sees that the work goes on. */
  onProgress?: (progress: PlanProgress) => void;
};

const DEFAULT_ITERATIONS = 6_000_000;

/** What both ways of planning need. */
type Work = {
  seed: number;
  budget: Budget;
  untilLimit: boolean;
  report: (news: Partial<PlanProgress>) => void;
};

const leastOf = (instance: Instance): Int32Array =>
  Int32Array.from({ length: instance.people }, (_, p) => leastBreaks(instance, p));

/** Meetings missing to the minimums when all of them take place. */
const leastShortfall = (instance: Instance): number =>
  instance.meetingsOf.reduce(
    (sum, own, p) => sum + Math.max(0, (instance.minMeetings[p] ?? 0) - own.length),
    0,
  );

const sizeOf = (instance: Instance): number => instance.required.reduce((sum, one) => sum + one, 0);

/** Places meetings that all take place, with a bound on their breaks, or proves that they cannot. */
const arrangeAll = (instance: Instance, work: Work, more: { start?: Int32Array; goal?: number } = {}) => {
  work.report({ phase: "pauses", placed: sizeOf(instance) });
  return arrange(instance, {
    ...more,
    seed: work.seed,
    budget: work.budget,
    least: leastOf(instance),
    onProgress: (phase, breaks, bound) => work.report({ phase, breaks, bound }),
  });
};

/** All meetings are required. */
const planRequired = (instance: Instance, tightened: Instance, work: Work): PlanResult => {
  const { seed, budget } = work;
  const spread = spreadConflict(tightened, leastOf(tightened));
  if (spread) return planPart(instance, spread, seed, budget);
  const { slotOf, breaks, bound, impossible, attempt } = arrangeAll(tightened, work);
  if (impossible) return planPart(instance, explainImpossible(instance), seed, budget);
  return describe(instance, slotOf ?? validPart(instance, attempt), {
    status: slotOf && breaks <= bound ? "optimal" : "feasible",
    bounds: { breaks: Math.min(bound, breaks), score: 0, shortfall: leastShortfall(instance) },
    budget,
  });
};

/** Meetings chosen among more get the least breaks that polishing finds; see `plan` for when it ends. */
const polishChosen = (kept: Instance, chosen: Int32Array, work: Work): Int32Array | undefined => {
  const isPlaced = count(kept, chosen).requiredLeft === 0 && violations(kept, chosen).length === 0;
  const start = isPlaced
    ? chosen
    : arrangeAll(kept, work, { start: chosen, goal: Number.POSITIVE_INFINITY }).slotOf;
  if (!start) return undefined;
  work.report({ phase: "pauses", placed: sizeOf(kept) });
  return polish(kept, start, { ...work, onProgress: (breaks) => work.report({ breaks }) });
};

/** Some meetings are optional: first it is chosen which take place. */
const planChoice = (instance: Instance, tightened: Instance, work: Work): PlanResult => {
  const { seed, budget } = work;
  // A spread of breaks may leave no place for the required meetings: that is proved while there is time.
  const alone = Number.isFinite(instance.breakSpread) ? placeRequired(tightened, work) : undefined;
  if (alone?.impossible) return planPart(instance, explainImpossible(instance), seed, budget);
  const selection = select(tightened, work);
  if (selection.impossible) return planPart(instance, explainImpossible(instance), seed, budget);
  const isKept = (m: number) => instance.required[m] === 1 || (selection.slotOf[m] ?? -1) >= 0;
  const kept = requireExactly(tightened, isKept);
  // Where all that is worth something takes place, what is left is to arrange it, and bounds on breaks are bounds.
  const everything = instance.required.every(
    (required, m) => required === 1 || (isKept(m) && (instance.score[m] ?? 0) > 0),
  );
  const arranged = everything ? arrangeAll(kept, work, { start: selection.slotOf }) : undefined;
  const slotOf = arranged ? arranged.slotOf : polishChosen(kept, selection.slotOf, work);
  const found = slotOf ?? validPart(instance, arranged?.attempt ?? selection.slotOf);
  const isWhole = count(instance, found).requiredLeft === 0;
  // Where the choice cannot be had under the spread: the required meetings, with what fits beside them.
  const placed = isWhole || !alone?.slotOf ? found : addOptional(tightened, alone.slotOf);
  const bound = arranged?.slotOf ? Math.min(arranged.bound, arranged.breaks) : 0;
  const isBest = slotOf !== undefined && selection.proved && count(kept, slotOf).breaks <= bound;
  return describe(instance, placed, {
    status: isBest ? "optimal" : "feasible",
    bounds: {
      breaks: bound,
      // A spread may cost a meeting of the choice, and with it the shortfall that its score goes with.
      score: roundScore(selection.mostScore(count(instance, placed).shortfall)),
      shortfall: selection.leastShortfall,
    },
    budget,
  });
};

/**
 * Plans the meetings of a problem that parseProblem has accepted.
 *
 * In order: cheap proofs that the required meetings do not fit (tighten.ts); the choice of optional meetings
 * (select.ts); their places, with as few breaks as possible (arrange.ts with a proved bound, or polish.ts);
 * tables (tables.ts). `optimal` is said where score and shortfall reach their bounds and breaks theirs; when
 * optional meetings were left out, only a plan without breaks does, because another choice of equal score
 * might have fewer.
 *
 * So the engine works until its limit only where that can prove something: where every meeting takes place.
 * Elsewhere it closes breaks for a while that depends on the number of meetings, and answers long before the
 * limit; `untilLimit` has it go on.
 */
export const plan = (problem: Problem, options: PlanOptions = {}): PlanResult => {
  const instance = compile(problem);
  const progress: PlanProgress = { phase: "choix" };
  const report = (news: Partial<PlanProgress>): void => {
    Object.assign(progress, news);
    options.onProgress?.({ ...progress });
  };
  const budget = createBudget({
    maxIterations: options.maxIterations ?? (options.now ? Number.POSITIVE_INFINITY : DEFAULT_ITERATIONS),
    timeLimitMs: options.timeLimitMs ?? Number.POSITIVE_INFINITY,
    now: options.now,
    onBeat: () => report({}),
  });
  const work: Work = { seed: options.seed ?? 1, budget, untilLimit: options.untilLimit ?? false, report };
  const tight = tighten(instance);
  if ("conflict" in tight) return planPart(instance, tight.conflict, work.seed, budget);
  const tightened = { ...instance, allowed: tight.allowed };
  report({});
  return instance.required.includes(0)
    ? planChoice(instance, tightened, work)
    : planRequired(instance, tightened, work);
};
