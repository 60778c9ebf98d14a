import type { Instance } from "./instance.ts";
import { type Literal, negate, positive, Solver } from "./solver.ts";

/** A day under way: what is published, and what may still change. */
export type Day = {
  instance: Instance;
  /** Slot of each published meeting that can stay where it is, else -1. */
  stays: Int32Array;
  /** Meetings that must find a place. */
  needed: readonly number[];
  /** 1 for the slots to come. */
  open: Uint8Array;
  /** Tables by slot. */
  tables: Int32Array;
};

const CONFLICTS = 3_000;
const MOST_MOVES = 12;

/**
 * Finds places for the needed meetings by moving as few of the others as possible: the question « can it be
 * done by moving k of them » is put to a clause-learning solver for k = 0, 1, 2, … so that the first yes is
 * the least. A published optional meeting that does not stay may also be left out; that counts as one move.
 * Undefined where no answer is found within the limits.
 */
export const fewestMoves = (day: Day): Int32Array | undefined => {
  const { instance, stays, needed, open } = day;
  const { slots } = instance;
  const solver = new Solver();
  const isNeeded = new Set(needed);
  const meetings = [...stays.keys()].filter((m) => (stays[m] as number) >= 0 || isNeeded.has(m));
  const x = new Map<number, Literal>();
  const inCell = new Map<number, Literal[]>();
  const inSlot: Literal[][] = Array.from({ length: slots }, () => []);
  const stay: Literal[] = [];
  for (const m of meetings) {
    const choices: Literal[] = [];
    const old = stays[m] as number;
    for (let t = 0; t < slots; t++) {
      const isPast = old >= 0 && open[old] === 0;
      if (isPast ? t !== old : open[t] === 0 || instance.allowed[m * slots + t] === 0) continue;
      const literal = positive(solver.newVariable());
      solver.setPhase(literal >> 1, t === old);
      x.set(m * slots + t, literal);
      choices.push(literal);
      inSlot[t]?.push(literal);
      const table = instance.pinnedTable[m] as number;
      const rows = [instance.first[m] as number, instance.second[m] as number];
      if (table >= 0) rows.push(instance.people + table);
      for (const row of rows) inCell.set(row * slots + t, [...(inCell.get(row * slots + t) ?? []), literal]);
      if (t === old) {
        if (isPast) solver.addClause([literal]);
        else stay.push(literal);
      }
    }
    if (choices.length > 1) solver.addAtMost(choices, 1);
    if (isNeeded.has(m) || instance.required[m] === 1) solver.addClause(choices);
  }
  for (const literals of inCell.values()) if (literals.length > 1) solver.addAtMost(literals, 1);
  inSlot.forEach((literals, t) => {
    if (literals.length > (day.tables[t] as number)) solver.addAtMost(literals, day.tables[t] as number);
  });
  for (const later of meetings)
    for (const earlier of instance.before[later] ?? [])
      for (let t = 0; t < slots; t++)
        for (let u = t; u < slots; u++) {
          const a = x.get(later * slots + t);
          const b = x.get(earlier * slots + u);
          if (a !== undefined && b !== undefined) solver.addClause([negate(a), negate(b)]);
        }

  for (let moves = 0; moves <= Math.min(MOST_MOVES, stay.length); moves++) {
    const guard = positive(solver.newVariable());
    solver.addAtLeast(stay, stay.length - moves, guard);
    const answer = solver.solve([guard], CONFLICTS);
    if (answer === "unknown") return undefined;
    if (answer === "no") {
      if (solver.core.length === 0) return undefined;
      continue;
    }
    const slotOf = new Int32Array(instance.meetings).fill(-1);
    for (const [key, literal] of x)
      if (solver.model[literal >> 1] === 1) slotOf[Math.floor(key / slots)] = key % slots;
    return slotOf;
  }
  return undefined;
};
