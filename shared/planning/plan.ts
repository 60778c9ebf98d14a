import { arrange } from "./arrange.ts";
import { type Budget, createBudget } from "./budget.ts";
import { count } from "./count.ts";
import { compile, type Instance, requireExactly } from "./instance.ts";
import type { Problem } from "./problem.ts";
import type { PlanResult } from "./result.ts";
import { select } from "./select.ts";
import { notFound } from "./sentences.fr.ts";
import { seat } from "./tables.ts";
import { type Conflict, tighten } from "./tighten.ts";
import { validPart } from "./valid-part.ts";
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

const roundScore = (score: number): number => Math.round(score * 1e6) / 1e6;

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
  const reasons: Record<string, string> = {};
  const why = whyUnplaced(instance, slotOf);
  problem.meetings.forEach((meeting, m) => {
    const slot = problem.slots[slotOf[m] ?? -1];
    if (slot) {
      meetings.push({ id: meeting.id, slot: slot.id, table: (seating.tableOf[m] ?? 0) + 1 });
      return;
    }
    unplaced.push(meeting.id);
    if (instance.required[m] === 0) reasons[meeting.id] = why(m);
    else if (found.conflict?.meetings.includes(m)) reasons[meeting.id] = found.conflict.sentence;
    else reasons[meeting.id] = notFound(instance, m);
  });
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
    elapsedMs: Math.round(found.budget.elapsedMs()),
  };
};

/**
 * Plans the meetings of a problem that parseProblem has accepted.
 *
 * Proved so far: infeasibility by domains, order, Hall's theorem on people, tables and slots (tighten.ts);
 * a plan without breaks with every optional meeting placed is optimal. Everything else is reported feasible.
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
  if ("conflict" in tight) {
    const part = arrange(instance, { seed, budget: budget.within({ iterations: 20_000 }), bound: 0 });
    const slotOf = validPart(instance, part.attempt);
    return describe(instance, slotOf, {
      status: "infeasible",
      bounds: { breaks: 0, score: 0, shortfall: 0 },
      conflict: tight.conflict,
      budget,
    });
  }
  const tightened = { ...instance, allowed: tight.allowed };
  const allRequired = !instance.required.includes(0);
  const selection = allRequired ? undefined : select(tightened, { seed, budget });
  const chosen = selection?.slotOf;
  const arranged = arrange(
    chosen
      ? requireExactly(tightened, (m) => (chosen[m] ?? -1) >= 0 || instance.required[m] === 1)
      : tightened,
    {
      seed,
      budget,
      bound: 0,
      start: chosen,
    },
  );
  const slotOf = arranged.slotOf ?? validPart(instance, arranged.attempt);
  const optimal = arranged.slotOf !== undefined && arranged.breaks === 0 && (selection?.proved ?? true);
  return describe(instance, slotOf, {
    status: optimal ? "optimal" : "feasible",
    bounds: {
      breaks: 0,
      score: roundScore(selection?.bounds.score ?? 0),
      shortfall: selection?.bounds.shortfall ?? 0,
    },
    budget,
  });
};
