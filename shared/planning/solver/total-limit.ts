import type { BreakModel } from "./break-model.ts";
import { type Literal, negate, positive } from "./literal.ts";
import type { Answer } from "./solver.ts";
import { type AtMost, native } from "./totalizer.ts";

/** Levels of each person's breaks that are counted apart; more than that above their least is rare. */
const LEVELS = 6;

export type TotalLimit = {
  /** From now on only plans with at most `most` breaks count. */
  require: (most: number) => void;
  /** Whether a plan has at most `most` breaks (and satisfies what is fixed): « no » is a proof, « yes » leaves a plan in the model. */
  ask: (most: number, conflicts: number, stop: () => boolean, fixed?: readonly Literal[]) => Answer;
};

/**
 * The other way to bound the total of breaks: one cardinality over the limits of all people, under one
 * assumption. Asked from below it proves bounds that many cores would be needed for, because what it learns is
 * not about assumptions; asked from above it improves plans in which annealing is stuck between pinned meetings.
 */
export const createTotalLimit = (
  model: BreakModel,
  least: ArrayLike<number>,
  atMost: AtMost = native,
): TotalLimit => {
  const { solver } = model;
  const counted: Literal[] = [];
  let unavoidable = 0;
  for (const person of model.people) {
    const lowest = least[person] ?? 0;
    unavoidable += lowest;
    for (let level = lowest; level < lowest + LEVELS; level++) {
      const limit = model.atMostBreaks(person, level);
      if (level > lowest) solver.addClause([negate(model.atMostBreaks(person, level - 1)), limit]);
      counted.push(limit);
    }
  }
  const guards = new Map<number, Literal>();
  const guardOf = (most: number): Literal => {
    const known = guards.get(most);
    if (known !== undefined) return known;
    const guard = positive(solver.newVariable());
    guards.set(most, guard);
    atMost(solver, counted.map(negate), most - unavoidable, guard);
    return guard;
  };
  return {
    require: (most) => solver.addClause([guardOf(most)]),
    ask: (most, conflicts, stop, fixed = []) => solver.solve([guardOf(most), ...fixed], conflicts, stop),
  };
};
