import { count } from "../bounds/count.ts";
import { whyShort } from "../explain/why-short.ts";
import { compile, type Instance } from "../problem/instance.ts";
import { createOccupancy } from "../problem/occupancy.ts";
import type { Problem } from "../problem/problem.ts";
import { sidesOf } from "../problem/sides.ts";
import { fillPlaces } from "../search/fill-places.ts";
import { keepTables, lostBySlot } from "../search/keep-tables.ts";
import { rematchSlots } from "../search/rematch.ts";
import { type Change, causeOf, changed } from "./day-changes.ts";
import { describeMoves } from "./describe-moves.ts";
import { fewestMoves } from "./fewest-moves.ts";

export type Place = { slot: string; table: number };
export type PublishedMeeting = { id: string } & Place;

export type ReplanOptions = {
  /** The first slot that can still change: everything before it has happened. */
  nextSlot: string;
  change: Change;
  /** Tables lost before, each from a slot on. */
  lostTables?: readonly { table: number; from: string }[];
  /** Whether unplaced optional meetings may take the places that fall free; true unless said otherwise. */
  fill?: boolean;
  now?: () => number;
};

export type Replanned = {
  /** The problem after the change, for the next one. */
  problem: Problem;
  meetings: PublishedMeeting[];
  /** In another slot, or at another table in the same slot. */
  moved: { id: string; from: Place; to: Place; reason: string }[];
  cancelled: { id: string; from: Place; reason: string }[];
  added: { id: string; to: Place; reason: string }[];
  unplaced: string[];
  /** Why a meeting has no place, and why a participant has fewer than their minimum, by id. */
  reasons: Record<string, string>;
  score: number;
  breaks: number;
  shortfall: number;
  elapsedMs: number;
};

/** What a published meeting is worth above another one, in score: so little that it only settles ties. */
const PUBLISHED_BONUS = 1e-6;

/** A published day under way. */
type Day = {
  instance: Instance;
  /** Published slots, and those of them in which the meetings can still take place. */
  published: Int32Array;
  stays: Int32Array;
  /** 1 for the slots to come. */
  open: Uint8Array;
  tables: Int32Array;
  /** Whether a meeting that was not published may be added. */
  fill: boolean;
};

/**
 * Meetings of slots to come of which some have to go: there are fewer tables left than meetings, or somebody would be
 * at two tables, as where it is known since the publication that one person comes for two participants.
 */
const crowded = ({ instance, stays, open, tables }: Day): number[] => {
  const load = new Int32Array(instance.slots);
  const occupancy = createOccupancy(instance);
  stays.forEach((t, m) => {
    if (t < 0) return;
    load[t] = (load[t] as number) + 1;
    occupancy.put(m, t, 1);
  });
  return [...stays.keys()].filter((m) => {
    const t = stays[m] as number;
    return (
      t >= 0 && open[t] === 1 && ((load[t] as number) > (tables[t] as number) || occupancy.isOverfull(m, t))
    );
  });
};

/** Fills the places around those that stay; where the search was cut short, slots are matched again one by one. */
const fillAround = (day: Day, lifted: readonly number[], start?: Int32Array) => {
  const { instance, published, stays, open, tables } = day;
  const isLifted = new Set(lifted);
  const kept = stays.map((t, m) => (isLifted.has(m) ? -1 : t));
  const isCandidate = (m: number) =>
    (kept[m] as number) < 0 && (day.fill || instance.required[m] === 1 || (published[m] as number) >= 0);
  const home = stays.map((t, m) => (isLifted.has(m) ? t : -1));
  const filled = fillPlaces({
    instance,
    kept,
    candidates: [...kept.keys()].filter(isCandidate),
    home,
    open,
    tables,
    bonus: (m) => ((published[m] as number) >= 0 ? PUBLISHED_BONUS : 0),
    start,
  });
  const side = filled.exact ? undefined : sidesOf(instance);
  if (!side) return filled;
  const { slots } = instance;
  const allowed = instance.allowed.map((one, cell) => (open[cell % slots] === 1 ? one : 0));
  const slotOf = rematchSlots({ ...instance, allowed }, side, filled.slotOf, {
    touch: (m) => isCandidate(m) && (home[m] as number) < 0,
    tables: (t) => tables[t] as number,
  });
  return { ...filled, slotOf };
};

/** Of two plans that move as many meetings: the one that lacks less, then the one of larger score. */
const isBetter = (instance: Instance, one: Int32Array, other: Int32Array): boolean => {
  const [a, b] = [count(instance, one), count(instance, other)];
  return a.shortfall < b.shortfall || (a.shortfall === b.shortfall && a.score > b.score + 1e-9);
};

/**
 * The new places. Where all that is needed fits without moving anybody else, it is one search; elsewhere the
 * fewest moves are asked of the solver, and of several ways to have as few the best one is taken.
 */
const rearrange = (day: Day): Int32Array => {
  const { instance, stays, open } = day;
  const filled = fillAround(day, crowded(day));
  const needed = [...stays.keys()].filter((m) => instance.required[m] === 1 && (stays[m] as number) < 0);
  const isLeftOut = (m: number): boolean =>
    (filled.slotOf[m] as number) < 0 &&
    instance.required[m] === 1 &&
    ((stays[m] as number) >= 0 || hasOpenSlot(day, m));
  /** A required meeting that had to move might have stayed, or gone elsewhere, in another plan of as few moves. */
  const isDisplaced = (m: number): boolean =>
    instance.required[m] === 1 && (stays[m] as number) >= 0 && filled.slotOf[m] !== stays[m];
  if (![...stays.keys()].some((m) => isLeftOut(m) || isDisplaced(m))) return filled.slotOf;
  let best = filled;
  fewestMoves({ instance, stays, needed, open, tables: day.tables }).forEach((answer, k) => {
    const moved = [...stays.keys()].filter((m) => (stays[m] as number) >= 0 && answer[m] !== stays[m]);
    const around = fillAround(
      { ...day, stays: stays.map((t, m) => (moved.includes(m) ? -1 : t)) },
      [],
      answer,
    );
    if (k === 0 || isBetter(instance, around.slotOf, best.slotOf)) best = around;
  });
  return best.slotOf;
};

const hasOpenSlot = ({ instance, open }: Day, m: number): boolean =>
  open.some((one, t) => one === 1 && instance.allowed[m * instance.slots + t] === 1);

/**
 * Adapts a published plan to what has happened. What is past stays. Of what is to come, meetings that the
 * change makes impossible lose their place; as many required ones as possible have one, moving as few of the
 * others as possible (fewest-moves.ts); then places that are free are filled for the least shortfall and the
 * largest score (fill-places.ts), without moving anybody else: what was published wins over what is equal to it.
 * Tables are kept wherever they can be (keep-tables.ts). Breaks, and their spread, count no more on the day.
 */
export const replan = (
  before: Problem,
  published: readonly PublishedMeeting[],
  options: ReplanOptions,
): Replanned => {
  const start = options.now?.() ?? 0;
  const { change } = options;
  const problem = changed(before, change);
  const instance = compile(problem);
  const { slots } = instance;
  const slotNumber = new Map(problem.slots.map((slot, t) => [slot.id, t]));
  const meetingNumber = new Map(problem.meetings.map((meeting, m) => [meeting.id, m]));
  const next = slotNumber.get(options.nextSlot) ?? 0;
  const lost = lostBySlot(slots, [
    ...(options.lostTables ?? []).map(({ table, from }) => ({ table, from: slotNumber.get(from) ?? 0 })),
    ...(change.kind === "tableLost"
      ? [{ table: change.table, from: Math.max(next, slotNumber.get(change.from) ?? 0) }]
      : []),
  ]);
  const oldSlot = new Int32Array(instance.meetings).fill(-1);
  const oldTable = new Int32Array(instance.meetings).fill(-1);
  for (const { id, slot, table } of published) {
    const m = meetingNumber.get(id);
    if (m === undefined) continue;
    oldSlot[m] = slotNumber.get(slot) ?? -1;
    oldTable[m] = table;
  }
  const stays = oldSlot.map((t, m) => (t >= next && instance.allowed[m * slots + t] === 0 ? -1 : t));
  const day: Day = {
    instance,
    published: oldSlot,
    stays,
    open: Uint8Array.from({ length: slots }, (_, t) => (t >= next ? 1 : 0)),
    tables: Int32Array.from(lost, (gone) => instance.tables - gone.size),
    fill: options.fill !== false,
  };
  const slotOf = rearrange(day);
  const tableOf = keepTables(instance, slotOf, { oldSlot, oldTable, lost });
  const concerned = new Set(crowded(day));
  const counted = count(instance, slotOf);
  const moves = describeMoves(
    instance,
    { oldSlot, oldTable, slotOf, tableOf },
    {
      cause: causeOf(problem, change),
      isLate: change.kind === "late",
      isConcerned: (m) => (stays[m] as number) < 0 || concerned.has(m),
    },
  );
  return {
    ...moves,
    problem,
    reasons: { ...moves.reasons, ...(counted.shortfall > 0 ? whyShort(instance, counted, false) : {}) },
    score: Math.round(counted.score * 1e6) / 1e6,
    breaks: counted.breaks,
    shortfall: counted.shortfall,
    elapsedMs: Math.round((options.now?.() ?? 0) - start),
  };
};
