import { isSamePerson, peopleOf, presenceLimits } from "../../presence/presence.ts";
import type { Problem } from "./problem.ts";

/** Meetings of which at most `most` share a slot: those pinned to one table, or those of some people. */
export type Group = { most: number } & ({ table: number } | { people: readonly number[] });

/**
 * A problem with every id replaced by its position, ready for search. Arrays over pairs are flat:
 * `allowed[meeting * slots + slot]`.
 */
export type Instance = {
  slots: number;
  tables: number;
  people: number;
  meetings: number;
  /** The two who meet, by meeting. */
  first: Int32Array;
  second: Int32Array;
  /**
   * 1 where the pin, the session and the availability of both let the meeting take place in the slot; never for one
   * that comes after itself, nor where both are the same person.
   */
  allowed: Uint8Array;
  required: Uint8Array;
  score: Float64Array;
  /** Pinned table counted from 0, or -1. */
  pinnedTable: Int32Array;
  /** Meetings that come before, and after, each meeting where both take place. */
  before: number[][];
  after: number[][];
  meetingsOf: number[][];
  /** Most meetings of a person in one slot: more than 1 where a participant comes with several people. */
  capacity: Int32Array;
  groups: readonly Group[];
  /** The groups of each meeting; undefined where it belongs to none. */
  groupsOf: (readonly number[] | undefined)[];
  /** 1 where the person can attend the slot. */
  present: Uint8Array;
  minMeetings: Int32Array;
  maxMeetings: Int32Array;
  /** Infinity where the problem has none. */
  breakSpread: number;
  problem: Problem;
};

/** Ids of meetings, slots and participants by position, for results; sentences tell names (sentences.fr.ts). */
export const idsOf = ({ problem }: Instance) => ({
  meeting: (m: number) => problem.meetings[m]?.id ?? "",
  slot: (t: number) => problem.slots[t]?.id ?? "",
  person: (p: number) => problem.participants[p]?.id ?? "",
});

const indexById = (items: readonly { id: string }[]): Map<string, number> =>
  new Map(items.map((item, index) => [item.id, index]));

/** The groups of a problem, and those of each meeting. */
const groupMeetings = (
  problem: Problem,
  { first, second, pinnedTable }: Pick<Instance, "first" | "second" | "pinnedTable">,
): Pick<Instance, "groups" | "groupsOf"> => {
  const limits = presenceLimits(problem.participants);
  const ofPerson: number[][] = problem.participants.map(() => []);
  limits.forEach(({ members }, g) => {
    for (const p of members) ofPerson[p]?.push(g);
  });
  const tables = [...new Set(pinnedTable.filter((table) => table >= 0))];
  const groupsOf = problem.meetings.map((_, m) => {
    const own = new Set([...(ofPerson[first[m] ?? 0] ?? []), ...(ofPerson[second[m] ?? 0] ?? [])]);
    const table = tables.indexOf(pinnedTable[m] ?? -1);
    if (table >= 0) own.add(limits.length + table);
    return own.size > 0 ? [...own] : undefined;
  });
  return {
    groups: [
      ...limits.map(({ most, members }) => ({ most, people: members })),
      ...tables.map((table) => ({ most: 1, table })),
    ],
    groupsOf,
  };
};

/** Compiles a problem that parseProblem has accepted. */
export const compile = (problem: Problem): Instance => {
  const slots = problem.slots.length;
  const people = problem.participants.length;
  const meetings = problem.meetings.length;
  const slotIndex = indexById(problem.slots);
  const personIndex = indexById(problem.participants);
  const meetingIndex = indexById(problem.meetings);
  const instance: Instance = {
    slots,
    tables: problem.tables,
    people,
    meetings,
    first: new Int32Array(meetings),
    second: new Int32Array(meetings),
    allowed: new Uint8Array(meetings * slots),
    required: new Uint8Array(meetings),
    score: new Float64Array(meetings),
    pinnedTable: new Int32Array(meetings).fill(-1),
    before: Array.from({ length: meetings }, () => []),
    after: Array.from({ length: meetings }, () => []),
    meetingsOf: Array.from({ length: people }, () => []),
    present: new Uint8Array(people * slots).fill(1),
    minMeetings: Int32Array.from(problem.participants, (person) => person.minMeetings ?? 0),
    maxMeetings: Int32Array.from(problem.participants, (person) =>
      Math.min(person.maxMeetings ?? 0x7fffffff, 0x7fffffff),
    ),
    capacity: Int32Array.from(problem.participants, peopleOf),
    groups: [],
    groupsOf: [],
    breakSpread: problem.breakSpread ?? Number.POSITIVE_INFINITY,
    problem,
  };
  problem.participants.forEach((person, p) => {
    for (const slot of person.unavailable ?? []) instance.present[p * slots + (slotIndex.get(slot) ?? 0)] = 0;
  });
  problem.meetings.forEach((meeting, m) => {
    const [one, other] = meeting.participants.map((who) => personIndex.get(who) ?? 0) as [number, number];
    instance.first[m] = one;
    instance.second[m] = other;
    instance.meetingsOf[one]?.push(m);
    instance.meetingsOf[other]?.push(m);
    instance.required[m] = meeting.required === false ? 0 : 1;
    instance.score[m] = meeting.score ?? 1;
    if (meeting.table != null) instance.pinnedTable[m] = meeting.table - 1;
    for (const id of new Set(meeting.after ?? [])) {
      const earlier = meetingIndex.get(id) ?? 0;
      instance.before[m]?.push(earlier);
      instance.after[earlier]?.push(m);
    }
    const areSame = isSamePerson(problem.participants[one] ?? {}, problem.participants[other] ?? {});
    problem.slots.forEach((slot, t) => {
      const fits =
        !meeting.after?.includes(meeting.id) &&
        !areSame &&
        (meeting.slot == null || meeting.slot === slot.id) &&
        (meeting.session == null || meeting.session === slot.session) &&
        instance.present[one * slots + t] === 1 &&
        instance.present[other * slots + t] === 1;
      if (fits) instance.allowed[m * slots + t] = 1;
    });
  });
  return { ...instance, ...groupMeetings(problem, instance) };
};

/** A copy in which only the meetings kept remain candidates, all of them required: what is left is to arrange them. */
export const requireExactly = (instance: Instance, kept: (meeting: number) => boolean): Instance => {
  const allowed = instance.allowed.slice();
  const required = new Uint8Array(instance.meetings);
  for (let m = 0; m < instance.meetings; m++) {
    if (kept(m)) required[m] = 1;
    else allowed.fill(0, m * instance.slots, (m + 1) * instance.slots);
  }
  return { ...instance, allowed, required };
};
