import { plan } from "../../shared/planning/plan.ts";
import type { Problem } from "../../shared/planning/problem/problem.ts";

const ITERATIONS = 400_000;

/** Some valid plan of a problem, its spread of breaks included: slot numbers by meeting. */
export const hiddenPlan = (problem: Problem, seed: number): ReadonlyMap<string, number> => {
  const index = new Map(problem.slots.map((slot, t) => [slot.id, t]));
  const result = plan(problem, { seed, maxIterations: ITERATIONS });
  if (result.unplaced.length > 0) throw new Error("no hidden plan was found");
  return new Map(result.meetings.map((meeting) => [meeting.id, index.get(meeting.slot) ?? 0]));
};
