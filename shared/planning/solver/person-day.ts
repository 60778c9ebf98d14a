import { atMostOne } from "./break-rules.ts";
import { type Literal, negate, positive } from "./literal.ts";
import type { Solver } from "./solver.ts";

/** Literals about one person's day, by slot. */
export type PersonDay = {
  size: number;
  busy: Literal[];
  /** Their day has begun by then, or is over by then. */
  begun: Literal[];
  ended: Literal[];
  /** They come back after a break; no entry for the first two slots, in which nobody can. */
  returns: Literal[];
};

/** Says how the meetings of one person make up their day; `whole` where all of them take place. */
export const addPersonDay = (
  solver: Solver,
  slots: number,
  own: readonly number[],
  inSlot: (meetings: readonly number[], t: number) => Literal[],
  whole: boolean,
): PersonDay => {
  const fresh = () => Array.from({ length: slots }, () => positive(solver.newVariable()));
  const busy = fresh();
  const begun = fresh();
  const ended = fresh();
  const returns: Literal[] = [];
  for (let t = 0; t < slots; t++) {
    const now = busy[t] as Literal;
    const here = inSlot(own, t);
    for (const literal of here) solver.addClause([negate(literal), now]);
    solver.addClause([negate(now), ...here]);
    atMostOne(solver, here);

    const started = begun[t] as Literal;
    solver.addClause([negate(now), started]);
    if (t === 0) solver.addClause([negate(started), now]);
    else {
      const earlier = begun[t - 1] as Literal;
      solver.addClause([negate(earlier), started]);
      solver.addClause([negate(started), earlier, now]);
    }

    const over = ended[t] as Literal;
    if (t === slots - 1) solver.addClause([over]);
    else {
      const next = busy[t + 1] as Literal;
      const later = ended[t + 1] as Literal;
      solver.addClause([negate(next), negate(over)]);
      solver.addClause([negate(over), later]);
      solver.addClause([negate(later), over, next]);
    }
  }
  if (whole) solver.addAtLeast(busy, own.length);
  solver.addAtMost(busy, own.length);
  for (let t = 2; t < slots; t++) {
    const back = positive(solver.newVariable());
    const now = busy[t] as Literal;
    const before = busy[t - 1] as Literal;
    const started = begun[t - 1] as Literal;
    solver.addClause([negate(now), before, negate(started), back]);
    solver.addClause([negate(back), now]);
    solver.addClause([negate(back), negate(before)]);
    solver.addClause([negate(back), started]);
    returns.push(back);
  }
  return { size: own.length, busy, begun, ended, returns };
};

/**
 * Under `limit` the day has no break: it is over exactly as many slots after it begins as there are meetings,
 * and busy all the while. All of it follows from the rest, but only after a conflict each time.
 */
export const addUnbroken = (solver: Solver, day: PersonDay, limit: Literal): void => {
  const { size, busy, begun, ended, returns } = day;
  const under = (...literals: Literal[]) => solver.addClause([negate(limit), ...literals]);
  for (const back of returns) under(negate(back));
  busy.forEach((now, t) => {
    const started = begun[t] as Literal;
    const over = ended[t] as Literal;
    const lastStart = begun[t - size + 1];
    if (lastStart === undefined) under(negate(over));
    else {
      under(negate(over), lastStart);
      under(over, negate(lastStart));
    }
    const gone = begun[t - size];
    if (gone === undefined) under(negate(started), now);
    else {
      under(negate(started), gone, now);
      under(negate(gone), negate(now));
    }
  });
};
