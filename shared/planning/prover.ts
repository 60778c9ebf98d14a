import { buildBreakModel } from "./break-model.ts";
import type { Instance } from "./instance.ts";
import { createTotalLimit } from "./total-limit.ts";
import { counted } from "./totalizer.ts";

/** What a slice of the search brought: a bound one higher, a plan that reaches the bound, or nothing yet. */
export type Proof = { kind: "bound" } | { kind: "plan"; slotOf: Int32Array } | { kind: "unknown" };

export type Prover = {
  /** Conflicts so far. */
  conflicts: () => number;
  /** Works on « is there a plan with no more breaks than the bound » for about this many conflicts. */
  step: (bound: number, conflicts: number, stop: () => boolean) => Proof;
};

const FIRST_PROBE = 2_000;
const PROBE_GROWTH = 4;

/**
 * Raises the bound on breaks one by one, from below: each bound gets a model of its own in which it holds
 * outright, so that all it implies is fixed for good, by probing at the start and from time to time. That is
 * what makes the difference: cores and assumptions learn the same facts only under conditions.
 */
export const createProver = (instance: Instance, least: ArrayLike<number>): Prover => {
  const open = (bound: number) => {
    const model = buildBreakModel(instance, least, counted);
    createTotalLimit(model, least, counted).require(bound);
    return { model, bound, probeAt: 0, wait: FIRST_PROBE };
  };
  let question: ReturnType<typeof open> | undefined;
  let before = 0;
  return {
    conflicts: () => before + (question?.model.solver.conflicts ?? 0),
    step: (bound, conflicts, stop) => {
      if (question?.bound !== bound) {
        before += question?.model.solver.conflicts ?? 0;
        question = open(bound);
      }
      const { solver, decode } = question.model;
      if (solver.conflicts >= question.probeAt) {
        solver.probe(stop);
        question.probeAt = solver.conflicts + question.wait;
        question.wait *= PROBE_GROWTH;
      }
      const answer = solver.solve([], Math.min(conflicts, question.wait), stop);
      if (answer === "no") return { kind: "bound" };
      return answer === "yes" ? { kind: "plan", slotOf: decode() } : { kind: "unknown" };
    },
  };
};
