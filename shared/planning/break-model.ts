import type { Instance } from "./instance.ts";
import { type Literal, negate, positive, Solver } from "./solver.ts";
import { type Symmetry, symmetryOf } from "./symmetry.ts";

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

/** Pairs of `items` that never hold together, as one cardinality. */
const atMostOne = (solver: Solver, literals: readonly Literal[]): void => {
  if (literals.length === 2) solver.addClause(literals.map(negate));
  else if (literals.length > 2) solver.addAtMost(literals, 1);
};

/**
 * Builds the model: `x[m, t]` the meeting is in the slot, `busy[p, t]` the person is, `begun[p, t]` their day
 * has begun by then, `broken[p, t]` they come back in t after a break. A person with no break is busy exactly
 * between the beginning and the number of their meetings later: said outright, because deriving it takes
 * the search a conflict each time.
 *
 * @param instance only its required meetings are placed, in their allowed slots (best after tighten)
 * @param least proved least number of breaks, by person
 * @param guarded the meetings need a place, and the spread holds, only under `guards`: to ask what is in the way
 */
export const buildBreakModel = (
  instance: Instance,
  least: ArrayLike<number>,
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
  addTables(instance, solver, required, inSlot, guarded);
  const symmetry = symmetryOf(instance);
  addOrder(instance, solver, required, x, symmetry, guarded);

  const broken = new Map<number, Literal[]>();
  const begunOf = new Map<number, number[]>();
  const endedOf = new Map<number, number[]>();
  const busyOf = new Map<number, number[]>();
  const sizes = new Int32Array(instance.people);
  for (let p = 0; p < instance.people; p++) {
    const own = (instance.meetingsOf[p] ?? []).filter((m) => instance.required[m] === 1);
    sizes[p] = own.length;
    if (own.length < 2) continue;
    const busy: number[] = [];
    const begun: number[] = [];
    for (let t = 0; t < slots; t++) {
      const b = solver.newVariable();
      const here = inSlot(own, t);
      for (const literal of here) solver.addClause([negate(literal), positive(b)]);
      solver.addClause([negate(positive(b)), ...here]);
      atMostOne(solver, here);
      busy.push(b);
    }
    if (!guarded) solver.addAtLeast(busy.map(positive), own.length);
    solver.addAtMost(busy.map(positive), own.length);
    for (let t = 0; t < slots; t++) {
      const g = solver.newVariable();
      const b = positive(busy[t] as number);
      solver.addClause([negate(b), positive(g)]);
      if (t === 0) solver.addClause([negate(positive(g)), b]);
      else {
        const earlier = positive(begun[t - 1] as number);
        solver.addClause([negate(earlier), positive(g)]);
        solver.addClause([negate(positive(g)), earlier, b]);
      }
      begun.push(g);
    }
    const ended: number[] = [];
    for (let t = slots - 1; t >= 0; t--) {
      const e = positive(solver.newVariable());
      ended[t] = e >> 1;
      if (t === slots - 1) {
        solver.addClause([e]);
        continue;
      }
      const next = positive(busy[t + 1] as number);
      const later = positive(ended[t + 1] as number);
      solver.addClause([negate(next), negate(e)]);
      solver.addClause([negate(e), later]);
      solver.addClause([negate(later), e, next]);
    }
    endedOf.set(p, ended);
    busyOf.set(p, busy);
    begunOf.set(p, begun);
    if (!guarded) addDomains(instance, solver, own, busy);
    const returns: Literal[] = [];
    for (let t = 2; t < slots; t++) {
      const h = positive(solver.newVariable());
      const before = positive(busy[t - 1] as number);
      const now = positive(busy[t] as number);
      const started = positive(begun[t - 1] as number);
      solver.addClause([negate(now), before, negate(started), h]);
      solver.addClause([negate(h), now]);
      solver.addClause([negate(h), negate(before)]);
      solver.addClause([negate(h), started]);
      returns.push(h);
    }
    broken.set(p, returns);
    const lower = least[p] ?? 0;
    if (lower > 0 && !guarded) solver.addAtLeast(returns, lower);
  }

  for (const m of required) {
    const [p, q] = [instance.first[m] ?? 0, instance.second[m] ?? 0];
    for (const [one, other] of [
      [p, q],
      [q, p],
    ] as const) {
      const ended = endedOf.get(one);
      const begun = begunOf.get(other);
      if (!ended || !begun || guarded) continue;
      for (let t = 0; t < slots; t++)
        solver.addClause([negate(positive(ended[t] as number)), positive(begun[t] as number)]);
    }
  }
  addPresence(instance, solver, required, inSlot, busyOf, guarded);

  const limits = new Map<string, Literal>();
  const atMostBreaks = (p: number, most: number): Literal => {
    const key = `${p}/${most}`;
    const known = limits.get(key);
    if (known !== undefined) return known;
    const limit = positive(solver.newVariable());
    limits.set(key, limit);
    const returns = broken.get(p) ?? [];
    if (most > 0 || guarded) {
      solver.addAtMost(returns, most, limit);
      return limit;
    }
    const busy = busyOf.get(p) ?? [];
    const begun = begunOf.get(p) ?? [];
    const size = sizes[p] ?? 0;
    for (const h of returns) solver.addClause([negate(limit), negate(h)]);
    for (let t = 0; t < slots; t++) {
      const now = positive(busy[t] as number);
      const started = positive(begun[t] as number);
      const over0 = positive((endedOf.get(p) ?? [])[t] as number);
      if (t - size + 1 >= 0) {
        const s0 = positive(begun[t - size + 1] as number);
        solver.addClause([negate(limit), negate(over0), s0]);
        solver.addClause([negate(limit), over0, negate(s0)]);
      } else solver.addClause([negate(limit), negate(over0)]);
      if (t < size) solver.addClause([negate(limit), negate(started), now]);
      else {
        const over = positive(begun[t - size] as number);
        solver.addClause([negate(limit), negate(started), over, now]);
        solver.addClause([negate(limit), negate(over), negate(now)]);
      }
    }
    return limit;
  };
  const people = [...broken.keys()];
  const spreadGuard = addSpread(instance, solver, broken, atMostBreaks, guarded);

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
      for (const p of people) {
        const busySlots = new Set((instance.meetingsOf[p] ?? []).map((m) => slotOf[m] ?? -1));
        let started = false;
        for (let t = 0; t < slots; t++) {
          started ||= busySlots.has(t);
          solver.setPhase(busyOf.get(p)?.[t] ?? 0, busySlots.has(t));
          solver.setPhase(begunOf.get(p)?.[t] ?? 0, started);
        }
      }
    },
  };
};

/**
 * Said of people rather than meetings, so that the search can reason without placing anybody: meetings that
 * can only be in some slots keep the person busy there, and those that cannot be there keep them free.
 */
const addDomains = (
  instance: Instance,
  solver: Solver,
  own: readonly number[],
  busy: readonly number[],
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
    const literals = domain.map((t) => positive(busy[t] as number));
    if (within > 0) solver.addAtLeast(literals, within);
    if (touching < Math.min(own.length, domain.length)) solver.addAtMost(literals, touching);
  }
};

/** Two people are present for each table in use, and for each meeting that the other slots cannot hold. */
const addPresence = (
  instance: Instance,
  solver: Solver,
  required: readonly number[],
  inSlot: (meetings: readonly number[], t: number) => Literal[],
  busyOf: ReadonlyMap<number, number[]>,
  guarded: boolean,
): void => {
  const { slots, tables } = instance;
  const bySlot = Array.from({ length: slots }, (_, t) => inSlot(required, t).length);
  const room = bySlot.reduce((sum, number) => sum + Math.min(tables, number), 0);
  const single = instance.meetingsOf.flatMap((meetings) => {
    const own = meetings.filter((m) => instance.required[m] === 1);
    return own.length === 1 ? own : [];
  });
  for (let t = 0; t < slots; t++) {
    const present = [...busyOf.values()].map((busy) => positive(busy[t] as number));
    for (const m of single) present.push(...inSlot([m], t));
    solver.addAtMost(present, 2 * tables);
    if (!guarded)
      solver.addAtLeast(present, 2 * (required.length - (room - Math.min(tables, bySlot[t] as number))));
  }
};

/** At most one meeting per table; where the day is full, at least what the other slots cannot hold. */
const addTables = (
  instance: Instance,
  solver: Solver,
  required: readonly number[],
  inSlot: (meetings: readonly number[], t: number) => Literal[],
  guarded: boolean,
): void => {
  const { slots, tables } = instance;
  const bySlot = Array.from({ length: slots }, (_, t) => inSlot(required, t));
  const room = bySlot.reduce((sum, literals) => sum + Math.min(tables, literals.length), 0);
  for (const literals of bySlot) {
    if (literals.length > tables) solver.addAtMost(literals, tables);
    const elsewhere = room - Math.min(tables, literals.length);
    if (required.length > elsewhere && !guarded) solver.addAtLeast(literals, required.length - elsewhere);
  }
  const pinned = new Map<number, number[]>();
  for (const m of required) {
    const table = instance.pinnedTable[m] ?? -1;
    if (table >= 0) pinned.set(table, [...(pinned.get(table) ?? []), m]);
  }
  for (const meetings of pinned.values())
    for (let t = 0; t < slots; t++) atMostOne(solver, inSlot(meetings, t));
};

/** Meetings that come after others: each pair of slots in the wrong order is excluded, and each slot needs a partner. */
const addOrder = (
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
      for (let t = slots >> 1; 2 * t >= slots && t < slots; t++)
        if (2 * t + 1 > slots) for (const literal of at(early, t)) solver.addClause([negate(literal)]);
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
const addSpread = (
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
