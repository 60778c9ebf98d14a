import type { BreakModel } from "./break-model.ts";
import { type Literal, negate, positive } from "./literal.ts";

/** What a slice of the search brought. */
export type Step =
  | { kind: "plan"; slotOf: Int32Array }
  | { kind: "bound" }
  | { kind: "impossible" }
  | { kind: "unknown" };

export type CoreGuided = {
  /** No plan has fewer breaks. */
  lower: () => number;
  /** Works for about this many conflicts, or until there is something to tell. */
  step: (conflicts: number, stop: () => boolean) => Step;
};

/** What a broken limit turns into: the same limit, one looser. */
type Limit = { literal: Literal; looser: (() => Limit) | undefined };

const MINIMISE_CONFLICTS = 300;

/**
 * Core-guided search for the least total of breaks (OLL: Andres et al. 2012; Morgado, Dodaro and
 * Marques-Silva 2014). Everybody is first held to the breaks they cannot avoid. While that is impossible,
 * the solver names some limits that cannot all hold (a core): the bound rises by one, each of them may be
 * broken, and a new limit says « at most one of these is ». Cores that share nothing are collected
 * first; then the model without them often gives a good plan. When everything assumed can hold at once, the
 * plan has exactly as many breaks as the bound, so it is the best.
 */
export const createCoreGuided = (model: BreakModel, least: ArrayLike<number>): CoreGuided => {
  const { solver } = model;
  let lower = Array.from(least).reduce((sum, breaks) => sum + breaks, 0);
  const active = new Map<Literal, Limit>();
  const waiting: Limit[] = [];

  const personLimit = (person: number, most: number): Limit => ({
    literal: model.atMostBreaks(person, most),
    looser: () => personLimit(person, most + 1),
  });
  /** At most `most` of these limits are broken. */
  const sumLimit = (limits: readonly Limit[], most: number): Limit => {
    const literal = positive(solver.newVariable());
    solver.addAtLeast(
      limits.map((limit) => limit.literal),
      limits.length - most,
      literal,
    );
    return { literal, looser: most + 1 < limits.length ? () => sumLimit(limits, most + 1) : undefined };
  };
  for (const person of model.people) {
    const limit = personLimit(person, least[person] ?? 0);
    active.set(limit.literal, limit);
  }

  const minimise = (core: readonly Literal[], stop: () => boolean): Literal[] => {
    let kept = [...core];
    for (const literal of core) {
      if (kept.length < 2 || !kept.includes(literal) || stop()) continue;
      const without = kept.filter((other) => other !== literal);
      if (solver.solve(without, MINIMISE_CONFLICTS) === "no") kept = [...solver.core];
    }
    return kept;
  };

  const relax = (core: readonly Literal[], stop: () => boolean): void => {
    lower++;
    const limits = core.flatMap((literal) => active.get(literal) ?? []);
    for (const limit of limits) active.delete(limit.literal);
    const only = limits.length === 1 ? limits[0] : undefined;
    if (only) {
      solver.addClause([negate(only.literal)]);
      if (only.looser) waiting.push(only.looser());
      return;
    }
    solver.addClause(limits.map((limit) => negate(limit.literal)));
    let sum = sumLimit(limits, 1);
    while (sum.looser && !stop() && solver.solve([sum.literal], MINIMISE_CONFLICTS) === "no") {
      lower++;
      sum = sum.looser();
    }
    waiting.push(sum);
    for (const limit of limits) if (limit.looser) waiting.push(limit.looser());
  };

  return {
    lower: () => lower,
    step: (conflicts, stop) => {
      const answer = solver.solve([...active.keys()], conflicts, stop);
      if (answer === "unknown") return { kind: "unknown" };
      if (answer === "no") {
        if (solver.core.length === 0) return { kind: "impossible" };
        relax(minimise(solver.core, stop), stop);
        return { kind: "bound" };
      }
      const slotOf = model.decode();
      for (const limit of waiting.splice(0)) active.set(limit.literal, limit);
      return { kind: "plan", slotOf };
    },
  };
};
