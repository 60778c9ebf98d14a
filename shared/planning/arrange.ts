import { anneal } from "./anneal.ts";
import { createArrangement } from "./arrangement.ts";
import { type BreakModel, buildBreakModel } from "./break-model.ts";
import type { Budget } from "./budget.ts";
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
const FAULT = 6;
const HIGHEST_FAULT = 40;
/** Proposals of the first run, for each meeting and slot; each run is four times as long as the one before. */
const FIRST_RUN = 4;
const LONGEST_RUN = 500_000;
/** Where the problem is too large for the solver. */
const LONGEST_RUN_ALONE = 3_000_000;
/** Annealing alone for so many runs: many problems are solved by then. */
const RUNS_ALONE = 2;
/** A run whose plan has more breaks than the best by more than this is no use: the solver does so much more then. */
const BEHIND = 2;
const SOLVER_ALONE = 4;
/** A conflict of the solver takes about as long as this many proposals of the annealing. */
const PROPOSALS_PER_CONFLICT = 100;
/** Work of the prover for each unit of work of the annealing. */
const PROOF = 3;
/** Work of the search around a plan: the prover closes small gaps better, and cannot close large ones. */
const AROUND = 0.25;
const AROUND_FROM_AFAR = 1;
const FAR = 4;
/** A question about a neighbourhood takes as long as this many conflicts, beside those it meets. */
const CONFLICTS_PER_QUESTION = 20;
/** Conflicts after which a question about a neighbourhood is given up. */
const CONFLICTS_AROUND = 300;
/** People beside those with a break who may have one around a plan. */
const MORE_BROKEN = 2;
/** Larger models would take longer to build and to search than they are worth. */
const LARGEST_MODEL = 60_000;

/**
 * Places the required meetings with as few breaks as possible, until plan and proof meet or the budget ends.
 * Each cycle is a run of annealing from nothing, four times as long as the one before at first, then some more
 * work of the solver, which looks for better plans around the run's own, and of the prover, which either finds
 * a plan that reaches the bound or raises it.
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
  let prover: Prover | undefined;
  let total: TotalLimit | undefined;
  let share = 0.4;

  const accept = (slotOf: Int32Array, found: number, phase: string) => {
    if (found >= breaks) return;
    best = slotOf.slice();
    breaks = found;
    options.onProgress?.(phase, breaks, bound);
  };
  const isGood = () => best !== undefined && breaks <= Math.min(enough, Math.max(bound, options.goal ?? 0));
  const stop = () => budget.exhausted();
  const finished = () => impossible || isGood() || stop();

  /** The best plan of one run, if it is about as good as the best of all. */
  const annealOnce = (iterations: number, start?: Int32Array): Int32Array | undefined => {
    const weights = arrangeWeights(eased, fault);
    const arrangement = createArrangement(eased, weights);
    if (start) arrangement.load(start);
    let found = Number.POSITIVE_INFINITY;
    let plan: Int32Array | undefined;
    anneal(arrangement, weights, {
      iterations,
      hot: 0.6,
      cold: 0.12,
      random,
      budget,
      onBest: ({ total, slots }) => {
        if (total.breaks < found) plan = slots.slice();
        found = Math.min(found, total.breaks);
        accept(slots, total.breaks, "recuit");
        return isGood();
      },
    });
    fault = arrangement.isValid() ? Math.max(FAULT, fault / 1.2) : Math.min(HIGHEST_FAULT, fault * 1.5);
    if (!best) attempt = arrangement.slots.slice();
    return found <= breaks + BEHIND ? plan : undefined;
  };

  const raise = (to: number) => {
    if (Math.min(breaks, to) <= bound) return;
    bound = Math.min(breaks, to);
    if (bound > enough) impossible = true;
    options.onProgress?.("preuve", breaks, bound);
  };

  /** Asks for a plan that reaches the bound: either there is one, or the bound rises. */
  const prove = (conflicts: number) => {
    prover ??= createProver(instance, least);
    for (const end = prover.conflicts() + conflicts; prover.conflicts() < end && !finished(); ) {
      const before = prover.conflicts();
      const proof = prover.step(bound, end - before, stop);
      budget.spend((prover.conflicts() - before + 1) * PROPOSALS_PER_CONFLICT);
      if (proof.kind === "bound") raise(bound + 1);
      if (proof.kind === "plan") accept(proof.slotOf, count(instance, proof.slotOf).breaks, "preuve");
    }
  };

  /**
   * Large neighbourhood search: most meetings stay and most people stay without a break; the solver looks for a
   * better plan around them. Saying who may have a break leaves it far less to search: so much can be free.
   */
  const improveAround = (from: Int32Array, model: BreakModel, conflicts: number) => {
    total ??= createTotalLimit(model, least);
    let plan = model.canonical(from);
    for (let spent = 0; spent < conflicts && !finished(); ) {
      const { breaks, breaksOf } = count(instance, plan);
      const freed = neighbourhood(plan, instance.slots, random, share);
      const fixed: Literal[] = [];
      plan.forEach((t, m) => {
        if (t >= 0 && freed[m] === 0) fixed.push(model.inSlot(m, t));
      });
      const more = new Set(Array.from({ length: MORE_BROKEN }, () => random.below(instance.people)));
      for (const p of model.people)
        if ((breaksOf[p] as number) <= (least[p] ?? 0) && !more.has(p))
          fixed.push(model.atMostBreaks(p, least[p] ?? 0));
      model.startNear(plan);
      const before = model.solver.conflicts;
      const answer = total.ask(breaks - 1, CONFLICTS_AROUND, stop, fixed);
      spent += CONFLICTS_PER_QUESTION + model.solver.conflicts - before;
      budget.spend(CONFLICTS_PER_QUESTION * PROPOSALS_PER_CONFLICT);
      if (answer === "yes") {
        plan = model.decode();
        accept(plan, count(instance, plan).breaks, "preuve");
      }
      share = Math.min(1, Math.max(0.1, share * (answer === "unknown" ? 0.97 : 1.02)));
    }
  };

  const findAny = ({ solver, decode }: BreakModel, conflicts: number) => {
    const answer = solver.solve([], conflicts, stop);
    if (answer === "no") impossible = true;
    if (answer === "yes") accept(decode(), count(instance, decode()).breaks, "preuve");
  };

  /** Uses the solver: to better the plan, to reach the bound or to raise it. */
  const reason = (plan: Int32Array | undefined, conflicts: number) => {
    model ??= buildBreakModel(eased, least);
    const before = model.solver.conflicts;
    const from = plan ?? best;
    const around = breaks - bound > FAR ? AROUND_FROM_AFAR : AROUND;
    if (from) improveAround(from, model, around * conflicts);
    else findAny(model, PROOF * conflicts);
    budget.spend((model.solver.conflicts - before + 1) * PROPOSALS_PER_CONFLICT);
    if (from) prove(PROOF * conflicts);
  };

  const isLarge = required * instance.slots > LARGEST_MODEL;
  const longest = isLarge ? LONGEST_RUN_ALONE : LONGEST_RUN;
  for (
    let run = 0, iterations = FIRST_RUN * required * instance.slots;
    ;
    run++, iterations = Math.min(longest, iterations * 4)
  ) {
    const plan = annealOnce(iterations, run === 0 ? options.start : undefined);
    if (finished()) break;
    if (isLarge || (best && run + 1 < RUNS_ALONE)) continue;
    reason(plan, ((plan ? 1 : SOLVER_ALONE) * iterations) / PROPOSALS_PER_CONFLICT);
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
