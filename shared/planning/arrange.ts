import { anneal } from "./anneal.ts";
import { createArrangement } from "./arrangement.ts";
import { type BreakModel, buildBreakModel } from "./break-model.ts";
import type { Budget } from "./budget.ts";
import { type CoreGuided, createCoreGuided } from "./core-guided.ts";
import { count } from "./count.ts";
import type { Weights } from "./days.ts";
import type { Instance } from "./instance.ts";
import type { Literal } from "./literal.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { createProver, type Prover } from "./prover.ts";
import { createRandom } from "./random.ts";
import { calmest } from "./spread-conflict.ts";
import { createTotalLimit, type TotalLimit } from "./total-limit.ts";

export type Arranged = {
  /** The best valid placement of all required meetings, if one was found. */
  slotOf?: Int32Array;
  breaks: number;
  /** Proved: no placement of all required meetings has fewer breaks. */
  bound: number;
  /** Proved: the required meetings cannot all be placed. */
  impossible: boolean;
  /** The least faulty placement, where there is no valid one. */
  attempt: Int32Array;
};

export type ArrangeOptions = {
  seed: number;
  budget: Budget;
  /** Proved least number of breaks, by person. */
  least: ArrayLike<number>;
  start?: Int32Array | undefined;
  /** A plan with so few breaks is good enough; only the bound is, unless said. */
  goal?: number | undefined;
  onProgress?: (phase: string, breaks: number, bound: number) => void;
};

/** Cost of a fault at first; it grows while runs end with faults, and comes back. */
const FAULT = 3;
const HIGHEST_FAULT = 40;
const FIRST_RUN = 16_384;
const LONGEST_RUN = 4_194_304;
/** Annealing alone up to here: many problems are solved by then. */
const RUNS_ALONE = 4;
/** And up to here where it is still this far from the bound: the solver closes small gaps, annealing large ones. */
const LARGE_GAP = 10;
const RUNS_FROM_AFAR = 8;
/** A conflict of the solver takes about as long as this many proposals of the annealing. */
const PROPOSALS_PER_CONFLICT = 100;
/** Work given to the solver for each unit of annealing. */
const SOLVER_SHARE = 4;
const POLISH_CONFLICTS = 300;
const MOST_POLISH_CONFLICTS = 4_000;
const POLISH_WORK = 2_000;
/** Conflicts of the prover without a rise of the bound, after which it rests. */
const PROVER_PATIENCE = 12_000;
/** Where nobody may have a break, most proofs take no more conflicts than this: they come first. */
const UNBROKEN_PROOF = 4_000;
/** Larger models would take longer to build and to search than they are worth. */
const LARGEST_MODEL = 60_000;

/**
 * Places the required meetings with as few breaks as possible, alternating two searches of growing length
 * until they meet or the budget ends: annealing (plans, fast) and core-guided search (bounds, and plans that
 * annealing misses). Each helps the other: the best plan sets the phases of the solver and limits what it
 * looks for; its plans are the start of the next annealing.
 *
 * Where nobody may have a break, only the prover is told: the others search as if breaks were allowed, which
 * leaves them plans to improve on the way to one without.
 */
export const arrange = (instance: Instance, options: ArrangeOptions): Arranged => {
  const { budget, least } = options;
  const enough = calmest(instance) >= 0 ? 0 : Number.POSITIVE_INFINITY;
  const eased = enough === 0 ? { ...instance, breakSpread: Number.POSITIVE_INFINITY } : instance;
  const random = createRandom(options.seed);
  let fault = FAULT;
  const required = instance.required.reduce((sum, one) => sum + one, 0);
  let bound = Array.from(least).reduce((sum, breaks) => sum + breaks, 0);
  let best: Int32Array | undefined;
  let breaks = Number.POSITIVE_INFINITY;
  let attempt = options.start ?? new Int32Array(instance.meetings).fill(-1);
  let impossible = false;
  let model: BreakModel | undefined;
  let cores: CoreGuided | undefined;
  let prover: Prover | undefined;
  let total: TotalLimit | undefined;
  let risenAt = 0;
  let turn = 0;
  let halfway = 0;
  let share = 0.3;
  let patience = POLISH_CONFLICTS;
  let limited = Number.POSITIVE_INFINITY;

  const accept = (slotOf: Int32Array, found: number, phase: string) => {
    if (found >= breaks) return;
    best = slotOf.slice();
    breaks = found;
    options.onProgress?.(phase, breaks, bound);
  };
  const isGood = () => best !== undefined && breaks <= Math.min(enough, Math.max(bound, options.goal ?? 0));
  const finished = () => impossible || isGood() || budget.exhausted();

  const annealOnce = (run: number, iterations: number) => {
    const weights = arrangeWeights(eased, fault);
    const arrangement = createArrangement(eased, weights);
    const from = run === 0 ? options.start : run % 2 === 1 ? best : undefined;
    if (from) arrangement.load(from);
    if (arrangement.isValid()) accept(arrangement.slots, arrangement.total.breaks, "recuit");
    if (finished()) return;
    anneal(arrangement, weights, {
      iterations,
      hot: 0.6,
      cold: 0.12,
      random,
      budget,
      onBest: ({ total, slots }) => {
        accept(slots, total.breaks, "recuit");
        return isGood();
      },
    });
    fault = arrangement.isValid() ? Math.max(FAULT, fault / 1.2) : Math.min(HIGHEST_FAULT, fault * 1.5);
    if (!best) attempt = arrangement.slots.slice();
  };

  const raise = (to: number) => {
    if (Math.min(breaks, to) <= bound) return;
    bound = Math.min(breaks, to);
    if (bound > enough) impossible = true;
    options.onProgress?.("preuve", breaks, bound);
  };

  /** One question to the solver, in turn: by cores, for a proof or for the bound itself, for a plan halfway, around the best plan. */
  const improveOrBound = (model: BreakModel, conflicts: number, stop: () => boolean) => {
    total ??= createTotalLimit(model, least);
    if (best && breaks < limited) {
      total.require(breaks - 1);
      limited = breaks;
      best = model.canonical(best);
      model.startNear(best);
    }
    const slice = Math.ceil(conflicts / 5);
    const way = turn++ % 5;
    if (isTimeToProve(way)) {
      prove(slice, stop);
      return;
    }
    if (way === 0) {
      cores ??= createCoreGuided(model, least);
      for (const end = model.solver.conflicts + slice; model.solver.conflicts < end && !finished(); ) {
        const step = cores.step(end - model.solver.conflicts, stop);
        if (step.kind === "plan") accept(step.slotOf, count(instance, step.slotOf).breaks, "preuve");
        raise(step.kind === "impossible" ? breaks : cores.lower());
      }
      return;
    }
    if (way >= 3) {
      polish(model, total, slice, stop);
      return;
    }
    halfway = Math.max(bound, Math.min(halfway, breaks - 1));
    const most = way === 1 ? bound : halfway;
    const answer = total.ask(most, slice, stop);
    if (answer === "no") raise(model.solver.core.length === 0 ? breaks : most + 1);
    if (answer === "yes") {
      const plan = model.decode();
      accept(plan, count(instance, plan).breaks, "preuve");
    }
    if (way === 2) halfway = answer === "unknown" ? (halfway + breaks) >> 1 : (bound + breaks - 1) >> 1;
  };

  const isTimeToProve = (way: number) =>
    enough === bound
      ? (prover?.conflicts() ?? 0) < UNBROKEN_PROOF || (way % 2 === 1 && patientProver())
      : way % 2 === 1 && breaks - bound === 1 && patientProver();

  /** Where the bound has not risen for long there most likely is a plan that reaches it, for the others to find. */
  const patientProver = () => (prover?.conflicts() ?? 0) - risenAt < PROVER_PATIENCE;

  /** Asks for a plan that reaches the bound: either there is one, or the bound rises. */
  const prove = (conflicts: number, stop: () => boolean) => {
    prover ??= createProver(instance, least);
    for (const end = prover.conflicts() + conflicts; prover.conflicts() < end && !finished(); ) {
      const before = prover.conflicts();
      const proof = prover.step(bound, end - before, stop);
      budget.spend((prover.conflicts() - before + 1) * PROPOSALS_PER_CONFLICT);
      if (proof.kind === "bound") {
        raise(bound + 1);
        risenAt = prover.conflicts();
      }
      if (proof.kind === "plan") accept(proof.slotOf, count(instance, proof.slotOf).breaks, "preuve");
    }
  };

  /** Large neighbourhood search: most meetings stay, the solver looks for a better plan around them. */
  const polish = (model: BreakModel, limit: TotalLimit, conflicts: number, stop: () => boolean) => {
    const before = breaks;
    for (
      const end = model.solver.conflicts + conflicts;
      model.solver.conflicts < end && !finished() && best;
    ) {
      const { breaksOf } = count(instance, best);
      const freed = neighbourhood(instance, best, breaksOf, random, share);
      const fixed: Literal[] = [];
      best.forEach((t, m) => {
        if (t >= 0 && freed[m] === 0) fixed.push(model.inSlot(m, t));
      });
      model.startNear(best);
      const answer = limit.ask(breaks - 1, patience, stop, fixed);
      budget.spend(POLISH_WORK);
      if (answer === "yes") {
        const plan = model.decode();
        accept(plan, count(instance, plan).breaks, "preuve");
      }
      share = Math.min(0.9, Math.max(0.1, share * (answer === "unknown" ? 0.97 : 1.02)));
      if (answer === "no" && model.solver.core.length === 0) raise(breaks);
    }
    patience = breaks < before ? POLISH_CONFLICTS : Math.min(MOST_POLISH_CONFLICTS, patience * 1.3);
  };

  /** Uses the solver for about this many conflicts. */
  const reason = (conflicts: number) => {
    model ??= buildBreakModel(eased, least);
    const { solver } = model;
    const end = solver.conflicts + conflicts;
    const stop = () => budget.exhausted();
    while (solver.conflicts < end && !finished()) {
      const before = solver.conflicts;
      if (!best) {
        const answer = solver.solve([], end - solver.conflicts, stop);
        if (answer === "no") impossible = true;
        else if (answer === "yes") {
          const plan = model.decode();
          accept(plan, count(instance, plan).breaks, "preuve");
        }
      } else improveOrBound(model, end - solver.conflicts, stop);
      budget.spend((solver.conflicts - before + 1) * PROPOSALS_PER_CONFLICT);
    }
  };

  for (let run = 0, iterations = FIRST_RUN; ; run++, iterations = Math.min(LONGEST_RUN, iterations * 2)) {
    annealOnce(run, iterations);
    if (finished()) break;
    const alone = breaks - bound > LARGE_GAP && enough > bound ? RUNS_FROM_AFAR : RUNS_ALONE;
    if (run + 1 < alone && best) continue;
    if (required * instance.slots > LARGEST_MODEL) continue;
    reason(Math.ceil((SOLVER_SHARE * iterations) / PROPOSALS_PER_CONFLICT));
    if (finished()) break;
  }
  return {
    ...(best && breaks <= enough ? { slotOf: best } : {}),
    breaks,
    bound,
    impossible,
    attempt: best ?? attempt,
  };
};

/** Costs for placing meetings that are all required, where a break costs 1. */
export const arrangeWeights = (instance: Instance, fault = FAULT): Weights => ({
  break: 1,
  idle: 0.15,
  forbidden: fault,
  overflow: fault,
  order: fault,
  // With no spread at all every break is one too many already: counting it again only makes moves harder.
  spread: instance.breakSpread === 0 ? 0 : 1,
  mostBreaks: instance.breakSpread,
  leastBreaks: 0,
  shortfall: 0,
  unplaced: Float64Array.from(instance.required, (required) => (required === 1 ? 2 * fault : 0)),
});
