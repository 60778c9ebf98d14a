import type { Instance } from "./instance.ts";
import { type Literal, negate, positive } from "./literal.ts";
import { Solver } from "./solver.ts";

/** A day under way: what is published, and what may still change. */
export type Day = {
  instance: Instance;
  /** Slot of each published meeting that can stay where it is, else -1. */
  stays: Int32Array;
  /** Required meetings that have none of these. */
  needed: readonly number[];
  /** 1 for the slots to come. */
  open: Uint8Array;
  /** Tables by slot. */
  tables: Int32Array;
};

const CONFLICTS = 3_000;
const MOST_MOVES = 12;
/** Answers compared, for so many meetings among which to choose: all of them on a small day, eight of 250 meetings. */
const ANSWERS_TIMES_MEETINGS = 2_000;

/**
 * Ways to find places for as many required meetings as possible by moving as few of the others as possible.
 * The questions « can all but r of the required ones have a place », then « by moving k of those that could
 * stay », are put to a clause-learning solver for 0, 1, 2, … so that the first yes is the least. Then it is asked for
 * other meetings that could be the ones to move, a few times: which of them costs least is for others to say. A
 * published optional meeting that does not stay may also be left out; that counts as one move.
 *
 * @returns placements of the needed and the published meetings; none where no answer is found within the limits
 */
export const fewestMoves = (day: Day): Int32Array[] => {
  const { instance, stays, needed, open } = day;
  const { slots } = instance;
  const solver = new Solver();
  const isNeeded = new Set(needed);
  const meetings = [...stays.keys()].filter((m) => (stays[m] as number) >= 0 || isNeeded.has(m));
  const x = new Map<number, Literal>();
  const choicesOf = new Map<number, Literal[]>();
  const inCell = new Map<number, Literal[]>();
  const inSlot: Literal[][] = Array.from({ length: slots }, () => []);
  const stay: Literal[] = [];
  const stayOf = new Map<Literal, number>();
  /** For each required meeting to come: it has a place. */
  const wanted: Literal[] = [];
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
        else {
          stay.push(literal);
          stayOf.set(literal, m);
        }
      }
    }
    choicesOf.set(m, choices);
    if (choices.length > 1) solver.addAtMost(choices, 1);
    if (instance.required[m] === 1 && (old < 0 || open[old] === 1)) {
      const placed = positive(solver.newVariable());
      solver.addClause([...choices, negate(placed)]);
      wanted.push(placed);
    }
  }
  for (let p = 0; p < instance.people; p++) {
    const own = meetings.filter((m) => instance.first[m] === p || instance.second[m] === p);
    const past = own.filter((m) => (stays[m] as number) >= 0 && open[stays[m] as number] === 0).length;
    const most = Math.max(past, instance.maxMeetings[p] as number);
    const literals = own.flatMap((m) => choicesOf.get(m) ?? []);
    if (own.length > most) solver.addAtMost(literals, most);
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

  const decode = (): Int32Array => {
    const slotOf = new Int32Array(instance.meetings).fill(-1);
    for (const [key, literal] of x)
      if (solver.model[literal >> 1] === 1) slotOf[Math.floor(key / slots)] = key % slots;
    return slotOf;
  };
  /** The least number of literals left out, from `least` on, of which the solver finds an answer. */
  const fewestOut = (literals: readonly Literal[], least: number, most: number, under: Literal[]) => {
    for (let out = least; out <= Math.min(most, literals.length); out++) {
      const guard = positive(solver.newVariable());
      solver.addAtLeast(literals, literals.length - out, guard);
      const answer = solver.solve([...under, guard], CONFLICTS);
      if (answer === "unknown") return undefined;
      if (answer === "yes") return guard;
    }
    return undefined;
  };

  const placed = fewestOut(wanted, 0, wanted.length, []);
  if (placed === undefined) return [];
  const crowd = new Int32Array(slots);
  for (const t of stays) if (t >= 0 && open[t] === 1) crowd[t] = (crowd[t] as number) + 1;
  const beyond = crowd.reduce((sum, number, t) => sum + Math.max(0, number - (day.tables[t] as number)), 0);
  const moved = fewestOut(stay, beyond, beyond + MOST_MOVES, [placed]);
  if (moved === undefined) return [];
  const answers = [decode()];
  while (answers.length * meetings.length < ANSWERS_TIMES_MEETINGS) {
    const last = answers.at(-1) as Int32Array;
    // Another answer of as many moves moves one of those that this one does not.
    solver.addClause(
      stay.filter((one) => stays[stayOf.get(one) as number] === last[stayOf.get(one) as number]).map(negate),
    );
    if (solver.solve([placed, moved], CONFLICTS) !== "yes") return answers;
    answers.push(decode());
  }
  return answers;
};
