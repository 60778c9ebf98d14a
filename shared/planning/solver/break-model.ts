import type { Instance } from "../problem/instance.ts";
import {
  addDomains,
  addGroups,
  addOrder,
  addPresence,
  addSpread,
  addTables,
  atMostOne,
} from "./break-rules.ts";
import { type Literal, negate, positive } from "./literal.ts";
import { addPersonDay, addUnbroken, type PersonDay } from "./person-day.ts";
import { Solver } from "./solver.ts";
import { symmetryOf } from "./symmetry.ts";
import { type AtMost, native } from "./totalizer.ts";

/** The question « where do the required meetings go » as clauses and cardinalities. */
export type BreakModel = {
  solver: Solver;
  /** By meeting, the literal under which it must be placed, and the one under which the spread holds. */
  guards: ReadonlyMap<number, Literal>;
  spreadGuard: Literal | undefined;
  /** People who can have breaks. */
  people: number[];
  /** Literal that, where assumed, limits the breaks of a person. */
  atMostBreaks: (person: number, most: number) => Literal;
  /** The same plan in the order that the model asks of exchangeable people. */
  canonical: (slotOf: ArrayLike<number>) => Int32Array;
  /** Literal of a meeting in a slot it may take. */
  inSlot: (meeting: number, slot: number) => Literal;
  decode: () => Int32Array;
  /** Sets the phases to a placement, so that the search starts near it. */
  startNear: (slotOf: ArrayLike<number>) => void;
};

/**
 * Builds the model: `x[m, t]` the meeting is in the slot, `busy[p, t]` the person is, `begun[p, t]` their day
 * has begun by then, `broken[p, t]` they come back in t after a break. A person with no break is busy exactly
 * between the beginning and the number of their meetings later: said outright, because deriving it takes
 * the search a conflict each time.
 *
 * @param instance only its required meetings are placed, in their allowed slots (best after tighten)
 * @param least proved least number of breaks, by person
 * @param atMost how the sums of people present are said
 * @param guarded the meetings need a place, and the spread holds, only under `guards`: to ask what is in the way
 */
export const buildBreakModel = (
  instance: Instance,
  least: ArrayLike<number>,
  atMost: AtMost = native,
  guarded = false,
): BreakModel => {
  const { slots, allowed } = instance;
  const solver = new Solver();
  const x = new Int32Array(instance.meetings * slots).fill(-1);
  const required: number[] = [];
  for (let m = 0; m < instance.meetings; m++) if (instance.required[m] === 1) required.push(m);
  for (const m of required)
    for (let t = 0; t < slots; t++) if (allowed[m * slots + t] === 1) x[m * slots + t] = solver.newVariable();
  const guards = new Map<number, Literal>();
  const inSlot = (meetings: readonly number[], t: number): Literal[] =>
    meetings.flatMap((m) => ((x[m * slots + t] as number) < 0 ? [] : [positive(x[m * slots + t] as number)]));

  for (const m of required) {
    const choices: Literal[] = [];
    for (let t = 0; t < slots; t++)
      if ((x[m * slots + t] as number) >= 0) choices.push(positive(x[m * slots + t] as number));
    const guard = guarded ? [positive(solver.newVariable())] : [];
    for (const literal of guard) guards.set(m, literal);
    solver.addClause([...guard.map(negate), ...choices]);
    atMostOne(solver, choices);
  }
  const symmetry = symmetryOf(instance);
  addOrder(instance, solver, required, x, symmetry, guarded);

  const days = new Map<number, PersonDay>();
  for (let p = 0; p < instance.people; p++) {
    const own = (instance.meetingsOf[p] ?? []).filter((m) => instance.required[m] === 1);
    // Those who come with several have no breaks: their slots are limited as those of a group.
    if (own.length < 2 || (instance.capacity[p] ?? 1) > 1) continue;
    const day = addPersonDay(solver, slots, own, inSlot, !guarded);
    days.set(p, day);
    if (guarded) continue;
    addDomains(instance, solver, own, day.busy);
    solver.addAtLeast(day.returns, least[p] ?? 0);
  }

  // Two who meet: neither day ends before the other begins.
  for (const m of guarded ? [] : required) {
    const one = days.get(instance.first[m] ?? 0);
    const other = days.get(instance.second[m] ?? 0);
    if (!one || !other) continue;
    for (let t = 0; t < slots; t++) {
      solver.addClause([negate(one.ended[t] as Literal), other.begun[t] as Literal]);
      solver.addClause([negate(other.ended[t] as Literal), one.begun[t] as Literal]);
    }
  }
  addTables(instance, solver, required, inSlot, (p) => days.get(p)?.busy, guarded);
  addGroups(instance, solver, required, inSlot);
  addPresence(
    instance,
    solver,
    required,
    inSlot,
    [...days.values()].map((day) => day.busy),
    atMost,
    guarded,
  );

  const limits = new Map<string, Literal>();
  const atMostBreaks = (p: number, most: number): Literal => {
    const key = `${p}/${most}`;
    const known = limits.get(key);
    if (known !== undefined) return known;
    const limit = positive(solver.newVariable());
    limits.set(key, limit);
    const day = days.get(p);
    if (!day) return limit;
    if (most > 0 || guarded) solver.addAtMost(day.returns, most, limit);
    else addUnbroken(solver, day, limit);
    return limit;
  };
  const people = [...days.keys()];
  const returns = new Map([...days].map(([p, day]) => [p, day.returns]));
  const spreadGuard = addSpread(instance, solver, returns, atMostBreaks, guarded);

  return {
    solver,
    guards,
    spreadGuard,
    people,
    atMostBreaks,
    canonical: symmetry.canonical,
    inSlot: (m, t) => positive(x[m * slots + t] as number),
    decode: () => {
      const slotOf = new Int32Array(instance.meetings).fill(-1);
      for (const m of required)
        for (let t = 0; t < slots; t++) {
          const v = x[m * slots + t] as number;
          if (v >= 0 && solver.model[v] === 1) slotOf[m] = t;
        }
      return slotOf;
    },
    startNear: (slotOf) => {
      for (const m of required)
        for (let t = 0; t < slots; t++) {
          const v = x[m * slots + t] as number;
          if (v >= 0) solver.setPhase(v, slotOf[m] === t);
        }
      for (const [p, day] of days) {
        const busySlots = new Set((instance.meetingsOf[p] ?? []).map((m) => slotOf[m] ?? -1));
        const last = Math.max(...busySlots);
        let started = false;
        for (let t = 0; t < slots; t++) {
          started ||= busySlots.has(t);
          solver.setPhase((day.busy[t] as Literal) >> 1, busySlots.has(t));
          solver.setPhase((day.begun[t] as Literal) >> 1, started);
          solver.setPhase((day.ended[t] as Literal) >> 1, t >= last);
        }
      }
    },
  };
};
