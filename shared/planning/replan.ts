import { count } from "./count.ts";
import { fewestMoves } from "./fewest-moves.ts";
import { compile, type Instance } from "./instance.ts";
import type { Problem } from "./problem.ts";
import { rematchSlots } from "./rematch.ts";
import { namesOf } from "./sentences.fr.ts";
import { sidesOf } from "./sides.ts";
import { whyShort } from "./why-short.ts";
import { whyUnplaced } from "./why-unplaced.ts";

export type Place = { slot: string; table: number };
export type PublishedMeeting = { id: string } & Place;

/** What has happened on the day. Slots are ids. */
export type Change =
  | { kind: "absent"; participant: string; from: string }
  | { kind: "late"; participant: string; until: string }
  | {
      kind: "added";
      participant: Problem["participants"][number];
      meetings: Problem["meetings"];
    }
  | { kind: "tableLost"; table: number; from: string }
  /** The problem and the lost tables say already what has changed. */
  | { kind: "known" };

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
  /** Why a meeting has no place, and why a participant has fewer than its minimum, by id. */
  reasons: Record<string, string>;
  score: number;
  breaks: number;
  shortfall: number;
  elapsedMs: number;
};

/** The problem once the change is known; unavailabilities concern the slots to come as well as those past. */
const changed = (problem: Problem, change: Change): Problem => {
  const number = (id: string) => problem.slots.findIndex((slot) => slot.id === id);
  const away = (participant: string, isAway: (t: number) => boolean): Problem => ({
    ...problem,
    participants: problem.participants.map((person) =>
      person.id === participant
        ? {
            ...person,
            unavailable: problem.slots
              .filter((slot, t) => isAway(t) || person.unavailable?.includes(slot.id))
              .map((slot) => slot.id),
          }
        : person,
    ),
  });
  switch (change.kind) {
    case "absent":
      return away(change.participant, (t) => t >= number(change.from));
    case "late":
      return away(change.participant, (t) => t < number(change.until));
    case "added":
      return {
        ...problem,
        participants: [...problem.participants, change.participant],
        meetings: [...problem.meetings, ...change.meetings],
      };
    case "tableLost":
    case "known":
      return problem;
  }
};

const causeOf = (change: Change): string => {
  switch (change.kind) {
    case "absent":
      return `${change.participant} est absent à partir de ${change.from}`;
    case "late":
      return `${change.participant} n’arrive qu’en ${change.until}`;
    case "added":
      return `${change.participant.id} s’est ajouté`;
    case "tableLost":
      return `la table ${change.table} n’est plus disponible à partir de ${change.from}`;
    case "known":
      return "la journée a changé";
  }
};

/**
 * Adapts a published plan to what has happened. What is past stays. Of what is to come, meetings that the
 * change makes impossible lose their place; required ones get another, moving as few of the others as
 * possible (fewest-moves.ts); then the free places are filled for the largest score, first of all by the
 * optional meetings that lost theirs, without moving anybody else. Tables are kept wherever they can be.
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
  const tables = Int32Array.from(lost, (gone) => instance.tables - gone.size);
  const open = Uint8Array.from({ length: slots }, (_, t) => (t >= next ? 1 : 0));

  const oldSlot = new Int32Array(instance.meetings).fill(-1);
  const oldTable = new Int32Array(instance.meetings).fill(-1);
  for (const { id, slot, table } of published) {
    const m = meetingNumber.get(id);
    if (m === undefined) continue;
    oldSlot[m] = slotNumber.get(slot) ?? -1;
    oldTable[m] = table;
  }
  const stays = oldSlot.map((t, m) =>
    t >= 0 && t >= next && instance.allowed[m * slots + t] === 0 ? -1 : t,
  );
  dropBeyondTables(instance, stays, tables, next);
  const hit = [...oldSlot.keys()].filter((m) => (oldSlot[m] as number) >= 0 && (stays[m] as number) < 0);
  const isHit = new Set(hit);

  const needed = [...oldSlot.keys()].filter(
    (m) => instance.required[m] === 1 && (stays[m] as number) < 0 && hasOpenSlot(instance, m, next),
  );
  const rearranged = needed.length > 0 ? placeNeeded({ instance, stays, needed, open, tables }) : stays;
  const slotOf = fillFree(instance, rearranged, {
    open,
    tables,
    mayPlace: (m) => (rearranged[m] as number) < 0 && (options.fill !== false || isHit.has(m)),
    bonus: (m) => (isHit.has(m) ? HIT_BONUS : 0),
  });
  const tableOf = keepTables(instance, slotOf, { oldSlot, oldTable, lost });

  const result: Replanned = {
    problem,
    meetings: [],
    moved: [],
    cancelled: [],
    added: [],
    unplaced: [],
    ...totalsOf(instance, slotOf),
    elapsedMs: 0,
  };
  const name = namesOf(instance);
  const cause = causeOf(change);
  const why = whyUnplaced(instance, slotOf);
  const explain = (m: number): string => {
    if (!isHit.has(m)) return `Annulée : sa place sert à une rencontre obligatoire (${cause}).`;
    return change.kind === "late" ? `Annulée : ${cause}. ${why.sentence(m)}` : `Annulée : ${cause}.`;
  };
  problem.meetings.forEach(({ id }, m) => {
    const was = (oldSlot[m] as number) >= 0;
    const from = { slot: name.slot(oldSlot[m] as number), table: oldTable[m] as number };
    const t = slotOf[m] as number;
    if (t < 0) {
      result.unplaced.push(id);
      result.reasons[id] = why.sentence(m);
      if (was) result.cancelled.push({ id, from, reason: explain(m) });
      return;
    }
    const to = { slot: name.slot(t), table: tableOf[m] as number };
    result.meetings.push({ id, ...to });
    if (!was) result.added.push({ id, to, reason: `Ajoutée sur une place libre : ${cause}.` });
    else if (to.slot !== from.slot)
      result.moved.push({
        id,
        from,
        to,
        reason: isHit.has(m)
          ? `Déplacée de ${from.slot} à ${to.slot} : ${cause}.`
          : `Déplacée de ${from.slot} à ${to.slot} pour faire place à une rencontre obligatoire : ${cause}.`,
      });
    else if (to.table !== from.table)
      result.moved.push({
        id,
        from,
        to,
        reason: `Passe de la table ${from.table} à la table ${to.table} : ${cause}.`,
      });
  });
  result.elapsedMs = Math.round((options.now?.() ?? 0) - start);
  return result;
};

/** What a meeting that people were told of is worth above one that they were not, in scores. */
const HIT_BONUS = 1e-3;

/** The tables that cannot be used, slot by slot. */
const lostBySlot = (slots: number, lost: readonly { table: number; from: number }[]): Set<number>[] =>
  Array.from(
    { length: slots },
    (_, t) => new Set(lost.filter(({ from }) => t >= from).map(({ table }) => table)),
  );

const totalsOf = (instance: Instance, slotOf: Int32Array) => {
  const counted = count(instance, slotOf);
  const { score, breaks, shortfall } = counted;
  const reasons = shortfall > 0 ? whyShort(instance, counted, false) : {};
  return { score: Math.round(score * 1e6) / 1e6, breaks, shortfall, reasons };
};

const hasOpenSlot = (instance: Instance, m: number, next: number): boolean => {
  for (let t = next; t < instance.slots; t++) if (instance.allowed[m * instance.slots + t] === 1) return true;
  return false;
};

/** Where a slot to come has more meetings than tables left, the least worthy optional ones lose their place. */
const dropBeyondTables = (instance: Instance, stays: Int32Array, tables: Int32Array, next: number): void => {
  for (let t = next; t < instance.slots; t++) {
    const here = [...stays.keys()].filter((m) => stays[m] === t);
    here.sort(
      (a, b) =>
        (instance.required[a] as number) - (instance.required[b] as number) ||
        (instance.score[a] as number) - (instance.score[b] as number),
    );
    for (const m of here.slice(0, Math.max(0, here.length - (tables[t] as number)))) stays[m] = -1;
  }
};

/** Places what is needed; where all of it does not fit, as much of it as does, one by one. */
const placeNeeded = (day: Parameters<typeof fewestMoves>[0]): Int32Array => {
  const whole = fewestMoves(day);
  if (whole) return whole;
  let stays = day.stays;
  for (const m of day.needed) stays = fewestMoves({ ...day, stays, needed: [m] }) ?? stays;
  return stays;
};

type Filling = {
  open: Uint8Array;
  tables: Int32Array;
  mayPlace: (m: number) => boolean;
  bonus: (m: number) => number;
};

/** Fills free places by optional meetings, best first, then slot by slot for the largest score. */
const fillFree = (instance: Instance, kept: Int32Array, filling: Filling): Int32Array => {
  const { slots, people } = instance;
  const allowed = instance.allowed.map((one, cell) => (filling.open[cell % slots] === 1 ? one : 0));
  const score = instance.score.map((worth, m) => worth + filling.bonus(m));
  const day: Instance = { ...instance, allowed, score };
  const slotOf = kept.slice();
  const busy = new Uint8Array(people * slots);
  const load = new Int32Array(slots);
  const held = new Int32Array(people);
  const put = (m: number, t: number): void => {
    slotOf[m] = t;
    load[t] = (load[t] as number) + 1;
    for (const p of [instance.first[m] as number, instance.second[m] as number]) {
      busy[p * slots + t] = 1;
      held[p] = (held[p] as number) + 1;
    }
  };
  kept.forEach((t, m) => {
    if (t >= 0) put(m, t);
  });
  const fits = (m: number, t: number): boolean =>
    allowed[m * slots + t] === 1 &&
    (load[t] as number) < (filling.tables[t] as number) &&
    [instance.first[m] as number, instance.second[m] as number].every(
      (p) => busy[p * slots + t] === 0 && (held[p] as number) < (instance.maxMeetings[p] as number),
    ) &&
    (instance.before[m] ?? []).every((b) => (slotOf[b] as number) < t) &&
    (instance.after[m] ?? []).every((a) => (slotOf[a] as number) < 0 || (slotOf[a] as number) > t) &&
    ((instance.pinnedTable[m] as number) < 0 ||
      !slotOf.some((u, n) => u === t && instance.pinnedTable[n] === instance.pinnedTable[m]));
  const candidates = [...slotOf.keys()].filter((m) => filling.mayPlace(m));
  candidates.sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
  for (const m of candidates)
    for (let t = 0; t < slots; t++)
      if (fits(m, t)) {
        put(m, t);
        break;
      }
  const side = sidesOf(instance);
  if (!side) return slotOf;
  return rematchSlots(day, side, slotOf, {
    touch: filling.mayPlace,
    tables: (t) => filling.tables[t] as number,
  });
};

type Before = {
  oldSlot: Int32Array;
  oldTable: Int32Array;
  lost: readonly ReadonlySet<number>[];
};

/** Tables counted from 1: the published one where the meeting keeps its slot, else one that the two know, else any. */
const keepTables = (instance: Instance, slotOf: Int32Array, before: Before): Int32Array => {
  const tableOf = new Int32Array(instance.meetings).fill(-1);
  const taken = before.lost.map((gone) => new Set(gone));
  const give = (m: number, table: number): boolean => {
    const here = taken[slotOf[m] as number];
    if (table < 1 || tableOf[m] !== -1 || !here || here.has(table)) return false;
    tableOf[m] = table;
    here.add(table);
    return true;
  };
  const placed = [...slotOf.keys()].filter((m) => (slotOf[m] as number) >= 0);
  const stayed = placed.filter((m) => slotOf[m] === before.oldSlot[m]);
  for (const m of placed)
    if (slotOf[m] !== before.oldSlot[m]) give(m, (instance.pinnedTable[m] as number) + 1);
  for (const m of stayed) give(m, before.oldTable[m] as number);
  for (const m of placed) {
    const known = [instance.first[m] as number, instance.second[m] as number].flatMap((p) =>
      (instance.meetingsOf[p] ?? []).map((n) => before.oldTable[n] as number),
    );
    if (known.some((table) => give(m, table))) continue;
    for (let table = 1; table <= instance.tables && tableOf[m] === -1; table++) give(m, table);
  }
  return tableOf;
};
