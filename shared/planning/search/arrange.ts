import { count } from "../bounds/count.ts";
import { calmest } from "../bounds/spread-conflict.ts";
import type { Budget } from "../problem/budget.ts";
import type { Instance } from "../problem/instance.ts";
import { createRandom, type Random } from "../problem/random.ts";
import { buildBreakModel } from "../solver/break-model.ts";
import { createProver } from "../solver/prover.ts";
import { createAnnealRuns } from "./anneal-runs.ts";
import { createImprover, PROPOSALS_PER_CONFLICT } from "./improve-around.ts";
import { createIncumbent, type Incumbent } from "./incumbent.ts";

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

/** Proposals of the first run, for each meeting and slot; each run is four times as long as the one before. */
const FIRST_RUN = 4;
const LONGEST_RUN = 500_000;
/** Where the problem is too large for the solver. */
const LONGEST_RUN_ALONE = 3_000_000;
/** Annealing alone for so many runs: many problems are solved by then. */
const RUNS_ALONE = 2;
/** Work of the solver for each unit of work of the annealing, where a run brought no plan worth bettering. */
const SOLVER_ALONE = 4;
/** Work of the prover for each unit of work of the annealing. */
const PROOF = 3;
/** Work of the search around a plan: the prover closes small gaps better, and cannot close large ones. */
const AROUND = 0.25;
const AROUND_FROM_AFAR = 1;
const FAR = 4;
/** Larger models would take longer to build and to search than they are worth. */
const LARGEST_MODEL = 60_000;

/** What the solver works with. */
type SolverWork = {
  instance: Instance;
  /** The same without a limit of breaks, where nobody may have any. */
  eased: Instance;
  least: ArrayLike<number>;
  random: Random;
  budget: Budget;
  incumbent: Incumbent;
  finished: () => boolean;
};

/** Asks, for about so many conflicts, for a plan that reaches the bound: either there is one, or the bound rises. */
const createProof = ({ instance, least, budget, incumbent, finished }: SolverWork) => {
  const prover = createProver(instance, least);
  const { known, accept, raise } = incumbent;
  const stop = () => budget.exhausted();
  return (conflicts: number): void => {
    for (const end = prover.conflicts() + conflicts; prover.conflicts() < end && !finished(); ) {
      const before = prover.conflicts();
      const proof = prover.step(known.bound, end - before, stop);
      budget.spend((prover.conflicts() - before + 1) * PROPOSALS_PER_CONFLICT);
      if (proof.kind === "bound") raise(known.bound + 1, "preuve");
      if (proof.kind === "plan") accept(proof.slotOf, count(instance, proof.slotOf).breaks, "preuve");
    }
  };
};

/** Uses the solver, for about so many conflicts: to better a plan or to find one, to reach the bound or to raise it. */
const createSolverStep = (work: SolverWork) => {
  const { instance, least, budget, incumbent } = work;
  const { known, accept } = incumbent;
  const model = buildBreakModel(work.eased, least);
  const { solver } = model;
  let improveAround: ReturnType<typeof createImprover> | undefined;
  let prove: ReturnType<typeof createProof> | undefined;

  const findAny = (conflicts: number): void => {
    const answer = solver.solve([], conflicts, () => budget.exhausted());
    if (answer === "no") known.impossible = true;
    if (answer === "yes") accept(model.decode(), count(instance, model.decode()).breaks, "preuve");
  };
  return (plan: Int32Array | undefined, conflicts: number): void => {
    const before = solver.conflicts;
    const from = plan ?? known.plan;
    const around = known.breaks - known.bound > FAR ? AROUND_FROM_AFAR : AROUND;
    if (from) {
      improveAround ??= createImprover(instance, model, work);
      improveAround(from, around * conflicts);
    } else findAny(PROOF * conflicts);
    budget.spend((solver.conflicts - before + 1) * PROPOSALS_PER_CONFLICT);
    if (!from) return;
    prove ??= createProof(work);
    prove(PROOF * conflicts);
  };
};

/**
 * Places the required meetings with as few breaks as possible, until plan and proof meet or the budget ends.
 * Each cycle is a run of annealing from nothing, four times as long as the one before at first, then some more
 * work of the solver, which looks for better plans around the run's own, and of the prover, which either finds
 * a plan that reaches the bound or raises it.
 *
 * Where nobody may have a break, only the prover knows it: the others search as if breaks were allowed, which
 * leaves them plans to improve on the way to one without.
 */
export const arrange = (instance: Instance, options: ArrangeOptions): Arranged => {
  const { budget, least } = options;
  const allowed = calmest(instance) >= 0 ? 0 : Number.POSITIVE_INFINITY;
  const eased = allowed === 0 ? { ...instance, breakSpread: Number.POSITIVE_INFINITY } : instance;
  const random = createRandom(options.seed);
  const incumbent = createIncumbent({
    bound: Array.from(least).reduce((sum, breaks) => sum + breaks, 0),
    allowed,
    goal: options.goal ?? 0,
    onProgress: options.onProgress,
  });
  const { known, isGood } = incumbent;
  const finished = () => known.impossible || isGood() || budget.exhausted();
  const runs = createAnnealRuns(eased, { random, budget, incumbent });
  let solverStep: ReturnType<typeof createSolverStep> | undefined;

  const size = instance.required.reduce((sum, one) => sum + one, 0) * instance.slots;
  const isLarge = size > LARGEST_MODEL;
  const longest = isLarge ? LONGEST_RUN_ALONE : LONGEST_RUN;
  for (let run = 0, iterations = FIRST_RUN * size; ; run++, iterations = Math.min(longest, iterations * 4)) {
    const plan = runs.run(iterations, run === 0 ? options.start : undefined);
    if (finished()) break;
    if (isLarge || (known.plan && run + 1 < RUNS_ALONE)) continue;
    solverStep ??= createSolverStep({ instance, eased, least, random, budget, incumbent, finished });
    solverStep(plan, ((plan ? 1 : SOLVER_ALONE) * iterations) / PROPOSALS_PER_CONFLICT);
    if (finished()) break;
  }
  const slotOf = incumbent.answer();
  return {
    ...(slotOf ? { slotOf } : {}),
    breaks: known.breaks,
    bound: known.bound,
    impossible: known.impossible,
    attempt: known.plan ?? runs.attempt() ?? options.start ?? new Int32Array(instance.meetings).fill(-1),
  };
};
