import { type Instance, idsOf } from "../problem/instance.ts";
import {
  aboveMaximum,
  noSlot,
  noSlotLeft,
  personOverfull,
  sharedOverfull,
  slotsOverfull,
  tableOverfull,
} from "../problem/sentences.fr.ts";
import { followOrder } from "./precedence.ts";
import { matchToSlots } from "./slot-matching.ts";

/** A proof that the required meetings cannot all take place. */
export type Conflict = {
  /** The id of what makes it so, a person or a meeting: results keep the sentence under it. */
  about: string;
  meetings: number[];
  sentence: string;
};

export type Tightened = { allowed: Uint8Array } | { conflict: Conflict };

/**
 * Keeps the slots of one crowd's meetings (a person's, or a table's) that belong to some assignment of
 * distinct slots (Régin 1994): with one matching at hand, slot t can be given to a meeting that holds s when
 * t is free, or when the chain of meetings pushed out of t ends at a free slot or at s.
 */
const keepConsistent = (
  meetings: readonly number[],
  slotOf: Int32Array,
  allowed: Uint8Array,
  slots: number,
): number[] => {
  const holder = new Int32Array(slots).fill(-1);
  for (let k = 0; k < meetings.length; k++) holder[slotOf[k] ?? 0] = k;
  const reach = new Uint8Array(slots * slots);
  const toFree = new Uint8Array(slots);
  const queue: number[] = [];
  for (let start = 0; start < slots; start++) {
    queue.length = 0;
    queue.push(start);
    reach[start * slots + start] = 1;
    for (let head = 0; head < queue.length; head++) {
      const at = queue[head] as number;
      const held = holder[at] as number;
      if (held < 0) {
        toFree[start] = 1;
        continue;
      }
      const row = (meetings[held] as number) * slots;
      for (let t = 0; t < slots; t++) {
        if (allowed[row + t] === 0 || reach[start * slots + t] === 1) continue;
        reach[start * slots + t] = 1;
        queue.push(t);
      }
    }
  }
  const changed: number[] = [];
  for (let k = 0; k < meetings.length; k++) {
    const m = meetings[k] as number;
    let removed = false;
    for (let t = 0; t < slots; t++) {
      if (allowed[m * slots + t] === 0 || toFree[t] === 1) continue;
      if (reach[t * slots + (slotOf[k] as number)] === 1) continue;
      allowed[m * slots + t] = 0;
      removed = true;
    }
    if (removed) changed.push(m);
  }
  return changed;
};

/** Required meetings of which at most `most` can share a slot. */
type Crowd = {
  most: number;
  meetings: number[];
  overfull: (meetings: number[], slots: number[]) => Conflict;
};

/** Meetings that few of, or no two, can share a slot: those of one person, then those of the problem's groups. */
const crowdsOf = (instance: Instance): Crowd[] => {
  const ids = idsOf(instance);
  const crowds: Crowd[] = instance.meetingsOf.map((meetings, p) => ({
    most: instance.capacity[p] ?? 1,
    meetings: meetings.filter((m) => instance.required[m] === 1),
    overfull: (blocking, slots) => ({
      about: ids.person(p),
      meetings: blocking,
      sentence: personOverfull(instance, p, blocking, slots),
    }),
  }));
  instance.groups.forEach((group, g) => {
    const meetings: number[] = [];
    for (let m = 0; m < instance.meetings; m++)
      if (instance.required[m] === 1 && instance.groupsOf[m]?.includes(g)) meetings.push(m);
    crowds.push({
      most: group.most,
      meetings,
      overfull: (blocking, slots) => ({
        about: ids.meeting(blocking[0] ?? 0),
        meetings: blocking,
        sentence:
          "table" in group
            ? tableOverfull(instance, group.table, blocking, slots)
            : sharedOverfull(instance, group.people, blocking, slots),
      }),
    });
  });
  return crowds.filter((crowd) => crowd.meetings.length > 0);
};

/**
 * Follows the constraints of the required meetings through until nothing changes: slots that no valid plan
 * can use are removed, and the cheap proofs of infeasibility fall out on the way (a meeting without slot, a
 * chain that does not fit, a person or a set of slots that is overfull by Hall's theorem). What is removed is
 * proved to be useless; what is left is not proved to be of use.
 */
export const tighten = (instance: Instance): Tightened => {
  const { slots } = instance;
  const ids = idsOf(instance);
  const allowed = instance.allowed.slice();
  const required: number[] = [];
  for (let m = 0; m < instance.meetings; m++) if (instance.required[m] === 1) required.push(m);
  const isEmpty = (m: number) => {
    for (let t = 0; t < slots; t++) if (allowed[m * slots + t] === 1) return false;
    return true;
  };

  for (const m of required)
    if (isEmpty(m))
      return { conflict: { about: ids.meeting(m), meetings: [m], sentence: noSlot(instance, m) } };
  for (let p = 0; p < instance.people; p++) {
    const own = (instance.meetingsOf[p] ?? []).filter((m) => instance.required[m] === 1);
    if (own.length > (instance.maxMeetings[p] ?? 0))
      return {
        conflict: {
          about: ids.person(p),
          meetings: own,
          sentence: aboveMaximum(instance, p, own.length),
        },
      };
  }

  const crowds = crowdsOf(instance);
  const crowdsWith = new Map<number, number[]>();
  crowds.forEach((crowd, c) => {
    for (const m of crowd.meetings) crowdsWith.set(m, [...(crowdsWith.get(m) ?? []), c]);
  });
  const dirty = new Set(crowds.keys());
  const touch = (meetings: Iterable<number>) => {
    for (const m of meetings) for (const c of crowdsWith.get(m) ?? []) dirty.add(c);
  };

  for (;;) {
    const ordered = followOrder(instance, allowed);
    if ("conflict" in ordered) return ordered;
    touch(ordered.changed);
    if (dirty.size === 0) break;
    for (const c of dirty) {
      dirty.delete(c);
      const crowd = crowds[c];
      if (!crowd) continue;
      const empty = crowd.meetings.find(isEmpty);
      if (empty !== undefined)
        return {
          conflict: { about: ids.meeting(empty), meetings: [empty], sentence: noSlotLeft(instance, empty) },
        };
      const matching = matchToSlots(crowd.meetings, allowed, slots, crowd.most);
      if ("meetings" in matching) return { conflict: crowd.overfull(matching.meetings, matching.slots) };
      if (crowd.most > 1) continue;
      const changed = keepConsistent(crowd.meetings, matching.slotOf, allowed, slots);
      touch(changed);
      if (changed.length > 0) dirty.delete(c);
    }
  }

  const all = matchToSlots(required, allowed, slots, instance.tables);
  if ("meetings" in all)
    return {
      conflict: {
        about: ids.meeting(all.meetings[0] ?? 0),
        meetings: all.meetings,
        sentence: slotsOverfull(instance, all.meetings, all.slots),
      },
    };
  return { allowed };
};
