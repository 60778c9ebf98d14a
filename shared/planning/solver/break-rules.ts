import type { Instance } from "../problem/instance.ts";
import { hostsOf } from "./hosts.ts";
import { type Literal, negate, positive } from "./literal.ts";
import type { Solver } from "./solver.ts";
import type { Symmetry } from "./symmetry.ts";
import type { AtMost } from "./totalizer.ts";

/** At most one of the literals holds. */
export const atMostOne = (solver: Solver, literals: readonly Literal[]): void => {
  if (literals.length === 2) solver.addClause(literals.map(negate));
  else if (literals.length > 2) solver.addAtMost(literals, 1);
};

/**
 * Said of people rather than meetings, so that the search can reason without placing anybody: meetings that
 * can only be in some slots keep the person busy there, and those that cannot be there keep them free.
 */
export const addDomains = (
  instance: Instance,
  solver: Solver,
  own: readonly number[],
  busy: readonly Literal[],
): void => {
  const { slots, allowed } = instance;
  const domains = new Map<string, number[]>();
  for (const m of own) {
    const domain = [...busy.keys()].filter((t) => allowed[m * slots + t] === 1);
    if (domain.length < slots) domains.set(domain.join(), domain);
  }
  for (const domain of domains.values()) {
    const inside = new Set(domain);
    let within = 0;
    let touching = 0;
    for (const m of own) {
      let out = false;
      let touches = false;
      for (let t = 0; t < slots; t++) {
        if (allowed[m * slots + t] === 0) continue;
        if (inside.has(t)) touches = true;
        else out = true;
      }
      if (!out) within++;
      if (touches) touching++;
    }
    const literals = domain.map((t) => busy[t] as Literal);
    if (within > 0) solver.addAtLeast(literals, within);
    if (touching < Math.min(own.length, domain.length)) solver.addAtMost(literals, touching);
  }
};

/** Two people are present for each table in use, and for each meeting that the other slots cannot hold. */
export const addPresence = (
  instance: Instance,
  solver: Solver,
  required: readonly number[],
  inSlot: (meetings: readonly number[], t: number) => Literal[],
  busyDays: readonly (readonly Literal[])[],
  atMost: AtMost,
  guarded: boolean,
): void => {
  const { slots, tables } = instance;
  const bySlot = Array.from({ length: slots }, (_, t) => inSlot(required, t).length);
  const room = bySlot.reduce((sum, number) => sum + Math.min(tables, number), 0);
  const single = instance.meetingsOf.flatMap((meetings) => {
    const own = meetings.filter((m) => instance.required[m] === 1);
    return own.length === 1 ? own : [];
  });
  const comesWithOthers = instance.capacity.some((number) => number > 1);
  for (let t = 0; t < slots; t++) {
    const present = busyDays.map((busy) => busy[t] as Literal);
    for (const m of single) present.push(...inSlot([m], t));
    atMost(solver, present, 2 * tables);
    // Somebody who comes with several is present once and at several tables: then no number is the least.
    if (guarded || comesWithOthers) continue;
    const least = 2 * (required.length - (room - Math.min(tables, bySlot[t] as number)));
    atMost(solver, present.map(negate), present.length - least);
  }
};

/**
 * At most one meeting per table; where the day is full, at least what the other slots cannot hold. Counted are
 * hosts who are busy, and the meetings without a host.
 */
export const addTables = (
  instance: Instance,
  solver: Solver,
  required: readonly number[],
  inSlot: (meetings: readonly number[], t: number) => Literal[],
  busyOf: (person: number) => readonly Literal[] | undefined,
  guarded: boolean,
): void => {
  const { slots, tables } = instance;
  const possible = Array.from({ length: slots }, (_, t) => Math.min(tables, inSlot(required, t).length));
  const room = possible.reduce((sum, number) => sum + number, 0);
  const hosts = new Set([...hostsOf(instance, required)].filter((p) => busyOf(p) !== undefined));
  const others = required.filter(
    (m) => !hosts.has(instance.first[m] as number) && !hosts.has(instance.second[m] as number),
  );
  for (let t = 0; t < slots; t++) {
    const literals = [...hosts].flatMap((p) => busyOf(p)?.[t] ?? []).concat(inSlot(others, t));
    solver.addAtMost(literals, tables);
    const elsewhere = room - (possible[t] as number);
    if (required.length > elsewhere && !guarded) solver.addAtLeast(literals, required.length - elsewhere);
  }
};

/** Of each group, at most so many meetings share a slot. */
export const addGroups = (
  { slots, groups, groupsOf }: Instance,
  solver: Solver,
  required: readonly number[],
  inSlot: (meetings: readonly number[], t: number) => Literal[],
): void => {
  groups.forEach(({ most }, g) => {
    const meetings = required.filter((m) => groupsOf[m]?.includes(g));
    for (let t = 0; t < slots; t++) {
      const literals = inSlot(meetings, t);
      if (most === 1) atMostOne(solver, literals);
      else if (literals.length > most) solver.addAtMost(literals, most);
    }
  });
};

/** Meetings that come after others: each pair of slots in the wrong order is excluded, and each slot needs a partner. */
export const addOrder = (
  instance: Instance,
  solver: Solver,
  required: readonly number[],
  x: Int32Array,
  symmetry: Symmetry,
  guarded: boolean,
): void => {
  const { slots } = instance;
  const at = (m: number, t: number): Literal[] => {
    const v = x[m * slots + t] as number;
    return v < 0 ? [] : [positive(v)];
  };
  const pairs = required.flatMap((later) =>
    (instance.before[later] ?? [])
      .filter((earlier) => instance.required[earlier] === 1)
      .map((earlier): [number, number] => [earlier, later]),
  );
  if (!guarded) {
    const { pairs: free, early } = symmetry;
    pairs.push(...free);
    if (early !== undefined)
      for (let t = (slots + 1) >> 1; t < slots; t++)
        for (const literal of at(early, t)) solver.addClause([negate(literal)]);
  }
  for (const [earlier, later] of pairs) {
    for (let t = 0; t < slots; t++) {
      const partnersOfLater: Literal[] = [];
      const partnersOfEarlier: Literal[] = [];
      for (let u = 0; u < slots; u++) {
        if (u < t) partnersOfLater.push(...at(earlier, u));
        else
          for (const a of at(later, t))
            for (const b of at(earlier, u)) solver.addClause([negate(a), negate(b)]);
        if (u > t) partnersOfEarlier.push(...at(later, u));
      }
      if (guarded) continue;
      for (const literal of at(later, t)) solver.addClause([negate(literal), ...partnersOfLater]);
      for (const literal of at(earlier, t)) solver.addClause([negate(literal), ...partnersOfEarlier]);
    }
  }
};

/** breakSpread: some number of breaks is the least of anybody, and nobody is further above it than the spread. */
export const addSpread = (
  instance: Instance,
  solver: Solver,
  broken: ReadonlyMap<number, Literal[]>,
  atMostBreaks: (person: number, most: number) => Literal,
  guarded: boolean,
): Literal | undefined => {
  const spread = instance.breakSpread;
  if (!Number.isFinite(spread)) return undefined;
  let highest = broken.size < instance.people ? 0 : instance.slots;
  for (const [p] of broken)
    highest = Math.min(
      highest,
      (instance.meetingsOf[p] ?? []).filter((m) => instance.required[m] === 1).length - 1,
    );
  const floors: Literal[] = [];
  for (let floor = 0; floor <= highest; floor++) {
    const here = positive(solver.newVariable());
    floors.push(here);
    for (const [p, returns] of broken) {
      if (floor > 0) solver.addAtLeast(returns, floor, here);
      if (floor + spread < returns.length) solver.addClause([negate(here), atMostBreaks(p, floor + spread)]);
    }
  }
  const guard = guarded ? positive(solver.newVariable()) : undefined;
  solver.addClause(guard === undefined ? floors : [negate(guard), ...floors]);
  return guard;
};
