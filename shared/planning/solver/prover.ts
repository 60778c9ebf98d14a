import type { Instance } from "../problem/instance.ts";
import { type BreakModel, buildBreakModel } from "./break-model.ts";
import { createTotalLimit } from "./total-limit.ts";
import { type AtMost, counted, native } from "./totalizer.ts";

/** What a slice of the search brought: a bound one higher, a plan that reaches the bound, or nothing yet. */
export type Proof = { kind: "bound" } | { kind: "plan"; slotOf: Int32Array } | { kind: "unknown" };

export type Prover = {
  /** Conflicts so far. */
  conflicts: () => number;
  /** Works on « is there a plan with no more breaks than the bound » for about this many conflicts. */
  step: (bound: number, conflicts: number, stop: () => boolean) => Proof;
};

/** Conflicts before the second probing; each further one waits for so many more. */
const PROBE = 2_000;
/** Conflicts after which the model that counts is given up: it either proves soon or hardly ever. */
const MOST_COUNTED = 25_000;

/** The question, asked in one way. */
type Question = { model: BreakModel; probeAt: number; wait: number };

/**
 * Settles the number of breaks from below, one bound after the other: either a plan has no more, or the bound
 * rises. Each bound gets models of its own in which it holds outright, so that all it implies is fixed for
 * good, by probing at the start and from time to time. That is what makes the difference: cores and
 * assumptions learn the same facts only under conditions.
 *
 * The question is asked in two ways that take turns. With native sums the search meets more conflicts a second
 * and finds plans; with sums that are counted by variables it proves what depends on tables.
 */
export const createProver = (instance: Instance, least: ArrayLike<number>): Prover => {
  let asked = -1;
  let before = 0;
  const questions = new Map<AtMost, Question>();
  const spent = (atMost: AtMost): number => questions.get(atMost)?.model.solver.conflicts ?? 0;
  const conflicts = () => before + spent(native) + spent(counted);

  const open = (bound: number, atMost: AtMost): Question => {
    const model = buildBreakModel(instance, least, atMost);
    createTotalLimit(model, least, atMost).require(bound);
    const question = { model, probeAt: 0, wait: PROBE };
    questions.set(atMost, question);
    return question;
  };

  const search = (question: Question, limit: number, stop: () => boolean): Proof => {
    const { solver, decode } = question.model;
    for (const end = solver.conflicts + limit; solver.conflicts < end && !stop(); ) {
      if (solver.conflicts >= question.probeAt) {
        solver.probe(stop);
        question.probeAt = solver.conflicts + question.wait;
        question.wait += PROBE;
      }
      const answer = solver.solve([], Math.min(end, question.probeAt) - solver.conflicts, stop);
      if (answer === "no") return { kind: "bound" };
      if (answer === "yes") return { kind: "plan", slotOf: decode() };
    }
    return { kind: "unknown" };
  };

  return {
    conflicts,
    step: (bound, limit, stop) => {
      if (asked !== bound) {
        before = conflicts();
        questions.clear();
        asked = bound;
      }
      const ways = spent(counted) < MOST_COUNTED ? [native, counted] : [native];
      for (const atMost of ways) {
        const question = questions.get(atMost) ?? open(bound, atMost);
        const proof = search(question, limit / ways.length, stop);
        if (proof.kind !== "unknown") return proof;
      }
      return { kind: "unknown" };
    },
  };
};
