import { type Literal, negate, positive } from "./literal.ts";
import type { Solver } from "./solver.ts";

/** From here on a sum is worth variables of its own, as long as no more than this many need to be counted. */
const FEWEST_LITERALS = 20;
const HIGHEST_COUNT = 60;

/**
 * The totalizer (Bailleux and Boufkhad 2003): a tree that counts true literals in unary. Output k holds where
 * more than k of the literals do; nothing beyond `most` is counted.
 */
const outputs = (solver: Solver, literals: readonly Literal[], most: number): Literal[] => {
  if (literals.length === 1) return [...literals];
  const half = literals.length >> 1;
  const left = outputs(solver, literals.slice(0, half), most);
  const right = outputs(solver, literals.slice(half), most);
  const size = Math.min(left.length + right.length, most + 1);
  const sum = Array.from({ length: size }, () => positive(solver.newVariable()));
  for (let a = 0; a <= left.length; a++)
    for (let b = 0; b <= right.length; b++) {
      if (a + b === 0) continue;
      const clause = [sum[Math.min(a + b, size) - 1] as Literal];
      if (a > 0) clause.push(negate(left[a - 1] as Literal));
      if (b > 0) clause.push(negate(right[b - 1] as Literal));
      solver.addClause(clause);
    }
  for (let k = 1; k < size; k++) solver.addClause([negate(sum[k] as Literal), sum[k - 1] as Literal]);
  return sum;
};

/** How a model says « at most so many of these ». */
export type AtMost = (solver: Solver, literals: readonly Literal[], most: number, when?: Literal) => void;

/** By the solver's own cardinalities: fast, best for finding plans. */
export const native: AtMost = (solver, literals, most, when) => solver.addAtMost(literals, most, when);

/**
 * By a totalizer where the sum is long: what can be learnt about parts of a sum, through the variables that
 * count them, is what makes proofs about tables and totals short.
 */
export const counted: AtMost = (solver, literals, most, when) => {
  if (most >= literals.length) return;
  if (literals.length < FEWEST_LITERALS || most > HIGHEST_COUNT || most < 1) {
    solver.addAtMost(literals, most, when);
    return;
  }
  const above = outputs(solver, literals, most)[most] as Literal;
  solver.addClause(when === undefined ? [negate(above)] : [negate(when), negate(above)]);
};
