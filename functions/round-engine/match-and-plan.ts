import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { plan } from "../../shared/planning/plan.ts";
import { parseProblem } from "../../shared/planning/problem/problem.ts";
import type { PlanResult } from "../../shared/planning/problem/result.ts";
import type { Progress } from "../../shared/rounds/schema.ts";
import { adjustPlan } from "./adjust-plan.ts";
import { buildProblem, type Candidate, candidatesOf } from "./build-problem.ts";
import { figuresOfPlan, summaryOf } from "./figures.ts";
import { matchesOf } from "./match-participants.ts";
import type { EngineInput, EngineOutput } from "./types.ts";

/**
 * Iterations of the search: about a second. A tenth already finds a plan, but staff wait only once and more
 * iterations leave fewer breaks in participants' days.
 */
const PLAN_ITERATIONS = 3_000_000;

/** Why the meetings required by staff cannot all take place. */
const whyInfeasible = (result: PlanResult): string | undefined =>
  result.status === "infeasible"
    ? [...new Set(Object.values(result.reasons))].join(" ") ||
      "Les rendez-vous demandés ne peuvent pas tous avoir lieu."
    : undefined;

const plannedOf = (candidates: readonly Candidate[], result: PlanResult) => {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const meetings = result.meetings.flatMap(({ id, slot, table }) => {
    const candidate = byId.get(id);
    return candidate ? [{ ...candidate, slot, table }] : [];
  });
  const unplaced = result.unplaced.flatMap((id) => {
    const candidate = byId.get(id);
    if (!candidate) return [];
    const { buyer, supplier, score, intentIds } = candidate;
    return [{ id, buyer, supplier, score, intentIds, reason: result.reasons[id] ?? "" }];
  });
  return { meetings, unplaced: unplaced.toSorted((a, b) => b.score - a.score) };
};

/**
 * Pure: the same input and seed give the same matches and plan. When staff adjust a plan, it changes as
 * little as possible; a new one is computed only if their adjustments require it.
 */
export const matchAndPlan = (
  work: EngineInput,
  gazetteer: Gazetteer,
  report: (progress: Progress) => void,
): EngineOutput => {
  report({ phase: "match" });
  const { matches, explained, counts } = matchesOf(work, gazetteer);
  const candidates = candidatesOf(work, matches);
  report({ phase: "plan" });
  const problem = parseProblem(buildProblem(work, candidates));
  const result =
    (work.before && adjustPlan(problem, work.before)) ??
    plan(problem, {
      seed: work.options.seed ?? 1,
      maxIterations: PLAN_ITERATIONS,
      untilLimit: true,
      onProgress: ({ placed, breaks }) => report({ phase: "plan", placed, breaks }),
    });
  const { meetings, unplaced } = plannedOf(candidates, result);
  const infeasible = whyInfeasible(result);
  return {
    matches: explained,
    meetings,
    unplaced,
    short: work.participants.flatMap(({ id }) => {
      const reason = result.reasons[id];
      return reason === undefined ? [] : [{ registrationId: id, reason }];
    }),
    summary: summaryOf({
      participants: work.participants,
      intents: work.world.intents.length,
      matches: matches.length,
      excluded: counts,
      candidates: candidates.length,
      meetings,
      plan: figuresOfPlan(result),
    }),
    ...(infeasible === undefined ? {} : { infeasible }),
  };
};
