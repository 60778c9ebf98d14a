import { count } from "../bounds/count.ts";
import type { Budget } from "../problem/budget.ts";
import type { Instance } from "../problem/instance.ts";
import type { Random } from "../problem/random.ts";
import type { BreakModel } from "../solver/break-model.ts";
import type { Literal } from "../solver/literal.ts";
import { createTotalLimit } from "../solver/total-limit.ts";
import type { Incumbent } from "./incumbent.ts";
import { neighbourhood } from "./neighbourhood.ts";

/** A conflict of the solver takes about as long as this many proposals of the annealing, which budgets count. */
export const PROPOSALS_PER_CONFLICT = 100;
/** A question about a neighbourhood takes as long as this many conflicts, beside those it meets. */
const CONFLICTS_PER_QUESTION = 20;
/** Conflicts after which a question about a neighbourhood is given up. */
const CONFLICTS_AROUND = 300;
/** People beside those with a break who may have one around a plan. */
const MORE_BROKEN = 2;
/** The share of the slots that are freed: at first, at least, and how it follows from what the solver answers. */
const FIRST_SHARE = 0.4;
const LEAST_SHARE = 0.1;
const TOO_HARD = 0.97;
const EASY = 1.02;

type Around = {
  random: Random;
  budget: Budget;
  incumbent: Incumbent;
  /** Proved least number of breaks, by person. */
  least: ArrayLike<number>;
  finished: () => boolean;
};

/**
 * What stays of a plan while the solver looks around it: the slots of all meetings that are not freed, and that
 * people have no more breaks than their least, but for those who have and a few more.
 */
export const fixedAround = (
  model: Pick<BreakModel, "people" | "inSlot" | "atMostBreaks">,
  plan: Int32Array,
  breaksOf: ArrayLike<number>,
  { freed, broken, least }: { freed: Uint8Array; broken: ReadonlySet<number>; least: ArrayLike<number> },
): Literal[] => {
  const fixed: Literal[] = [];
  plan.forEach((t, m) => {
    if (t >= 0 && freed[m] === 0) fixed.push(model.inSlot(m, t));
  });
  for (const p of model.people) {
    const lowest = least[p] ?? 0;
    if ((breaksOf[p] as number) <= lowest && !broken.has(p)) fixed.push(model.atMostBreaks(p, lowest));
  }
  return fixed;
};

/**
 * Large neighbourhood search: most meetings stay and most people stay without a break; the solver looks for a
 * better plan around them. Saying who may have a break leaves it far less to search: so much can be free.
 *
 * @returns improves a plan for about so many conflicts; the incumbent takes better plans over
 */
export const createImprover = (
  instance: Instance,
  model: BreakModel,
  { random, budget, incumbent, least, finished }: Around,
) => {
  const total = createTotalLimit(model, least);
  const { solver } = model;
  const stop = () => budget.exhausted();
  let share = FIRST_SHARE;
  return (from: Int32Array, conflicts: number): void => {
    let plan = model.canonical(from);
    for (let spent = 0; spent < conflicts && !finished(); ) {
      const { breaks, breaksOf } = count(instance, plan);
      const freed = neighbourhood(plan, instance.slots, random, share);
      const broken = new Set(Array.from({ length: MORE_BROKEN }, () => random.below(instance.people)));
      const fixed = fixedAround(model, plan, breaksOf, { freed, broken, least });
      model.startNear(plan);
      const before = solver.conflicts;
      const answer = total.ask(breaks - 1, CONFLICTS_AROUND, stop, fixed);
      spent += CONFLICTS_PER_QUESTION + solver.conflicts - before;
      budget.spend(CONFLICTS_PER_QUESTION * PROPOSALS_PER_CONFLICT);
      if (answer === "yes") {
        plan = model.decode();
        incumbent.accept(plan, count(instance, plan).breaks, "preuve");
      }
      share = Math.min(1, Math.max(LEAST_SHARE, share * (answer === "unknown" ? TOO_HARD : EASY)));
    }
  };
};
