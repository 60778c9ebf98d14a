import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { plan } from "../../shared/planning/plan.ts";
import { parseProblem } from "../../shared/planning/problem.ts";
import type { PlanResult } from "../../shared/planning/result.ts";
import type { Progress } from "../../shared/rounds.ts";
import { buildProblem, type Candidate, candidatesOf } from "./build-problem.ts";
import type { RoundFindings, RoundWork } from "./compute.ts";
import { keepPlan } from "./keep-plan.ts";
import { matchesOf } from "./match-participants.ts";

/** About a second of work, where a tenth of that finds a plan: staff wait once, for days with fewer breaks. */
const PLAN_ITERATIONS = 3_000_000;

/** Why the meetings that staff want cannot all take place. */
const whyInfeasible = (result: PlanResult): string | undefined =>
  result.status === "infeasible"
    ? [...new Set(Object.values(result.reasons))].join(" ") ||
      "Les rendez-vous demandés ne peuvent pas tous avoir lieu."
    : undefined;

const findingsOf = (candidates: readonly Candidate[], result: PlanResult) => {
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
 * Pure: the same work and seed give the same matches and the same plan. Where staff adjust a plan, it changes as little
 * as can be; it is made anew only where their wishes leave no room otherwise.
 */
export const matchAndPlan = (
  work: RoundWork,
  gazetteer: Gazetteer,
  report: (progress: Progress) => void,
): RoundFindings => {
  report({ phase: "match" });
  const { matches, told, counts } = matchesOf(work, gazetteer);
  const candidates = candidatesOf(work, matches);
  report({ phase: "plan" });
  const problem = parseProblem(buildProblem(work, candidates));
  const result =
    (work.before && keepPlan(problem, work.before)) ??
    plan(problem, {
      seed: work.options.seed ?? 1,
      maxIterations: PLAN_ITERATIONS,
      untilLimit: true,
      onProgress: ({ placed, breaks }) => report({ phase: "plan", placed, breaks }),
    });
  const { meetings, unplaced } = findingsOf(candidates, result);
  const served = new Set(meetings.flatMap(({ buyer, supplier }) => [buyer, supplier]));
  const infeasible = whyInfeasible(result);
  return {
    matches: told,
    meetings,
    unplaced,
    short: work.participants.flatMap(({ id }) => {
      const reason = result.reasons[id];
      return reason === undefined ? [] : [{ registrationId: id, reason }];
    }),
    summary: {
      buyers: work.participants.filter(({ side }) => side === "buyer").length,
      suppliers: work.participants.filter(({ side }) => side === "supplier").length,
      intents: work.world.intents.length,
      matches: matches.length,
      excluded: counts,
      candidates: candidates.length,
      meetings: meetings.length,
      unserved: work.participants.filter(({ id }) => !served.has(id)).length,
      plan: {
        status: result.status,
        breaks: result.breaks,
        idleSlots: result.idleSlots,
        score: result.score,
        shortfall: result.shortfall,
        tableChanges: result.tableChanges,
        bounds: result.bounds,
        elapsedMs: result.elapsedMs,
      },
    },
    ...(infeasible === undefined ? {} : { infeasible }),
  };
};
