import { type Literal, negate, positive } from "../solver/literal.ts";
import type { Solver } from "../solver/solver.ts";
import { buildMoveModel, type Day } from "./move-model.ts";

const CONFLICTS = 3_000;
const MOST_MOVES = 12;
/** Answers compared, for so many meetings among which to choose: all of them on a small day, eight of 250 meetings. */
const ANSWERS_TIMES_MEETINGS = 2_000;

/**
 * Asks the solver for answers in which fewer and fewer literals hold, beginning with all but `least`, until there
 * is one.
 *
 * @returns an assumption under which as many hold as can; undefined where no answer leaves out at most `most`, or
 * the solver gives up
 */
export const fewestOut = (
  solver: Solver,
  literals: readonly Literal[],
  { least, most, under }: { least: number; most: number; under: readonly Literal[] },
): Literal | undefined => {
  for (let out = least; out <= Math.min(most, literals.length); out++) {
    const guard = positive(solver.newVariable());
    solver.addAtLeast(literals, literals.length - out, guard);
    const answer = solver.solve([...under, guard], CONFLICTS);
    if (answer === "unknown") return undefined;
    if (answer === "yes") return guard;
  }
  return undefined;
};

/** Published meetings of slots to come for which there are no tables left: at least so many have to move. */
export const withoutTable = ({ instance, stays, open, tables }: Day): number => {
  const held = new Int32Array(instance.slots);
  for (const t of stays) if (t >= 0 && open[t] === 1) held[t] = (held[t] as number) + 1;
  return held.reduce((sum, number, t) => sum + Math.max(0, number - (tables[t] as number)), 0);
};

/**
 * Ways to find places for as many required meetings as possible by moving as few of the others as possible.
 * The questions « can all but r of the required ones have a place », then « by moving k of those that could
 * stay », are put to a clause-learning solver for 0, 1, 2, … so that the first yes is the least. Then it looks for
 * other meetings that could be the ones to move, a few times: the caller says which of them costs least. A
 * published optional meeting that does not stay may also be left out; that counts as one move.
 *
 * @returns placements of the needed and the published meetings; none where no answer is found within the limits
 */
export const fewestMoves = (day: Day): Int32Array[] => {
  const { stays } = day;
  const { solver, meetings, wanted, stay, stayOf, decode } = buildMoveModel(day);
  const placed = fewestOut(solver, wanted, { least: 0, most: wanted.length, under: [] });
  if (placed === undefined) return [];
  const least = withoutTable(day);
  const moved = fewestOut(solver, stay, { least, most: least + MOST_MOVES, under: [placed] });
  if (moved === undefined) return [];
  const answers = [decode()];
  while (answers.length * meetings.length < ANSWERS_TIMES_MEETINGS) {
    const last = answers.at(-1) as Int32Array;
    const staysInLast = (literal: Literal): boolean => {
      const m = stayOf.get(literal) as number;
      return stays[m] === last[m];
    };
    // Another answer of as many moves moves one of those that this one does not.
    solver.addClause(stay.filter(staysInLast).map(negate));
    if (solver.solve([placed, moved], CONFLICTS) !== "yes") return answers;
    answers.push(decode());
  }
  return answers;
};
