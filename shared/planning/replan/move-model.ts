import type { Instance } from "../problem/instance.ts";
import { type Literal, negate, positive } from "../solver/literal.ts";
import { Solver } from "../solver/solver.ts";

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

/** The variables of the model: a literal for each meeting in each slot that it may have. */
type Choices = {
  /** Published meetings that can stay, and needed ones. */
  meetings: readonly number[];
  /** The literal of a meeting in a slot, at `meeting * slots + slot`. */
  inSlot: Map<number, Literal>;
  /** Those of each meeting. */
  ofMeeting: Map<number, Literal[]>;
  /** For each required meeting to come: it has a place. */
  wanted: Literal[];
  /** For each published meeting to come: it stays; and the meeting, by its literal. */
  stay: Literal[];
  stayOf: Map<Literal, number>;
};

/** Whether a meeting is published in a slot that is over. */
const isPast = ({ stays, open }: Day, m: number): boolean => {
  const t = stays[m] as number;
  return t >= 0 && open[t] === 0;
};

/** The slots that a meeting may have: its own where that is over, else those to come that are allowed. */
export const slotsToChoose = (day: Day, m: number): number[] => {
  const { instance, stays, open } = day;
  if (isPast(day, m)) return [stays[m] as number];
  const { slots, allowed } = instance;
  return [...open.keys()].filter((t) => open[t] === 1 && allowed[m * slots + t] === 1);
};

/** Variables for the slots of a meeting, one at most; the solver tries first to leave it where it is. */
const addMeeting = (day: Day, solver: Solver, choices: Choices, m: number): void => {
  const { instance, stays } = day;
  const own = slotsToChoose(day, m).map((t) => {
    const literal = positive(solver.newVariable());
    solver.setPhase(literal >> 1, t === stays[m]);
    choices.inSlot.set(m * instance.slots + t, literal);
    if (t === stays[m] && !isPast(day, m)) {
      choices.stay.push(literal);
      choices.stayOf.set(literal, m);
    }
    return literal;
  });
  choices.ofMeeting.set(m, own);
  if (isPast(day, m)) solver.addClause(own);
  if (own.length > 1) solver.addAtMost(own, 1);
  if (instance.required[m] === 0 || isPast(day, m)) return;
  const placed = positive(solver.newVariable());
  solver.addClause([...own, negate(placed)]);
  choices.wanted.push(placed);
};

/** Nobody has more meetings than their maximum, or than are over where those are more. */
const limitPeople = (day: Day, solver: Solver, { meetings, ofMeeting }: Choices): void => {
  const { first, second, people, maxMeetings } = day.instance;
  for (let p = 0; p < people; p++) {
    const own = meetings.filter((m) => first[m] === p || second[m] === p);
    const past = own.filter((m) => isPast(day, m)).length;
    const most = Math.max(past, maxMeetings[p] as number);
    if (own.length <= most) continue;
    solver.addAtMost(
      own.flatMap((m) => ofMeeting.get(m) ?? []),
      most,
    );
  }
};

/**
 * In the slots to come nobody has more meetings at once than people who come, and no group has more than it may: a
 * table to which meetings are pinned, or those who share a person.
 */
const keepApart = ({ instance, open }: Day, solver: Solver, { inSlot }: Choices): void => {
  const { slots, people, first, second, capacity, groups, groupsOf } = instance;
  const cells = new Map<number, Literal[]>();
  for (const [key, literal] of inSlot) {
    if (open[key % slots] === 0) continue;
    const m = Math.floor(key / slots);
    const ofGroups = (groupsOf[m] ?? []).map((g) => people + g);
    for (const row of [first[m] as number, second[m] as number, ...ofGroups]) {
      const cell = row * slots + (key % slots);
      const literals = cells.get(cell);
      if (literals) literals.push(literal);
      else cells.set(cell, [literal]);
    }
  }
  for (const [cell, literals] of cells) {
    const row = Math.floor(cell / slots);
    const most = row < people ? (capacity[row] as number) : (groups[row - people]?.most ?? 0);
    if (literals.length > most) solver.addAtMost(literals, most);
  }
};

/** No slot has more meetings than tables. */
const limitTables = ({ instance, tables }: Day, solver: Solver, { inSlot }: Choices): void => {
  const bySlot: Literal[][] = Array.from({ length: instance.slots }, () => []);
  for (const [key, literal] of inSlot) bySlot[key % instance.slots]?.push(literal);
  bySlot.forEach((literals, t) => {
    const most = tables[t] as number;
    if (literals.length > most) solver.addAtMost(literals, most);
  });
};

/** Where two meetings have an order, the later one is in a later slot. */
const keepOrder = ({ instance }: Day, solver: Solver, { meetings, inSlot }: Choices): void => {
  const { slots, before } = instance;
  for (const later of meetings)
    for (const earlier of before[later] ?? [])
      for (let t = 0; t < slots; t++)
        for (let u = t; u < slots; u++) {
          const a = inSlot.get(later * slots + t);
          const b = inSlot.get(earlier * slots + u);
          if (a !== undefined && b !== undefined) solver.addClause([negate(a), negate(b)]);
        }
};

export type MoveModel = Pick<Choices, "meetings" | "wanted" | "stay" | "stayOf"> & {
  solver: Solver;
  /** The placement of the solver's last answer: slot by meeting, or -1. */
  decode: () => Int32Array;
};

/** The places that meetings of a day may still have, as clauses and cardinalities for the solver. */
export const buildMoveModel = (day: Day): MoveModel => {
  const { instance, stays } = day;
  const { slots } = instance;
  const solver = new Solver();
  const isNeeded = new Set(day.needed);
  const choices: Choices = {
    meetings: [...stays.keys()].filter((m) => (stays[m] as number) >= 0 || isNeeded.has(m)),
    inSlot: new Map(),
    ofMeeting: new Map(),
    wanted: [],
    stay: [],
    stayOf: new Map(),
  };
  for (const m of choices.meetings) addMeeting(day, solver, choices, m);
  limitPeople(day, solver, choices);
  keepApart(day, solver, choices);
  limitTables(day, solver, choices);
  keepOrder(day, solver, choices);
  const decode = (): Int32Array => {
    const slotOf = new Int32Array(instance.meetings).fill(-1);
    for (const [key, literal] of choices.inSlot)
      if (solver.model[literal >> 1] === 1) slotOf[Math.floor(key / slots)] = key % slots;
    return slotOf;
  };
  const { meetings, wanted, stay, stayOf } = choices;
  return { solver, meetings, wanted, stay, stayOf, decode };
};
