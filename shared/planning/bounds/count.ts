import type { Instance } from "../problem/instance.ts";
import { createOccupancy } from "../problem/occupancy.ts";

/** What a placement of meetings in slots is worth, counted from scratch. */
export type Count = {
  placed: number;
  requiredLeft: number;
  shortfall: number;
  score: number;
  breaks: number;
  idleSlots: number;
  breaksOf: Int32Array;
  load: Int32Array;
  placedOf: Int32Array;
};

/**
 * Counts the objectives of a placement; `slotOf[meeting]` is a slot or -1. A break is a run of idle slots
 * between two consecutive meetings of a person. Those who come with several have none: who of them waits while
 * others meet is theirs to settle.
 */
export const count = (instance: Instance, slotOf: ArrayLike<number>): Count => {
  const { slots, people, meetings } = instance;
  const busy = new Uint8Array(people * slots);
  const load = new Int32Array(slots);
  const result: Count = {
    placed: 0,
    requiredLeft: 0,
    shortfall: 0,
    score: 0,
    breaks: 0,
    idleSlots: 0,
    breaksOf: new Int32Array(people),
    load,
    placedOf: new Int32Array(people),
  };
  for (let m = 0; m < meetings; m++) {
    const slot = slotOf[m] ?? -1;
    if (slot < 0) {
      result.requiredLeft += instance.required[m] ?? 0;
      continue;
    }
    result.placed++;
    if (instance.required[m] === 0) result.score += instance.score[m] ?? 0;
    load[slot] = (load[slot] ?? 0) + 1;
    for (const p of [instance.first[m] ?? 0, instance.second[m] ?? 0]) {
      busy[p * slots + slot] = 1;
      result.placedOf[p] = (result.placedOf[p] ?? 0) + 1;
    }
  }
  for (let p = 0; p < people; p++) {
    result.shortfall += Math.max(0, (instance.minMeetings[p] ?? 0) - (result.placedOf[p] ?? 0));
    if ((instance.capacity[p] ?? 1) > 1) continue;
    let last = -1;
    let breaks = 0;
    for (let t = 0; t < slots; t++) {
      if (busy[p * slots + t] === 0) continue;
      if (last >= 0 && t > last + 1) {
        breaks++;
        result.idleSlots += t - last - 1;
      }
      last = t;
    }
    result.breaksOf[p] = breaks;
    result.breaks += breaks;
  }
  return result;
};

/** Largest minus smallest number of breaks of one person. */
export const spreadOf = (breaksOf: Int32Array): number =>
  breaksOf.length === 0
    ? 0
    : breaksOf.reduce((a, b) => Math.max(a, b)) - breaksOf.reduce((a, b) => Math.min(a, b));

/** Hard constraints that a placement breaks, each as a word and the meeting or person concerned; empty when it is valid. */
export const violations = (instance: Instance, slotOf: ArrayLike<number>): string[] => {
  const { slots, problem } = instance;
  const found: string[] = [];
  const occupancy = createOccupancy(instance);
  for (let m = 0; m < instance.meetings; m++) {
    const slot = slotOf[m] ?? -1;
    if (slot < 0) continue;
    if (!occupancy.fits(m, slot)) found.push(`clash ${problem.meetings[m]?.id}`);
    occupancy.put(m, slot, 1);
    if (instance.allowed[m * slots + slot] === 0) found.push(`slot ${problem.meetings[m]?.id}`);
    for (const b of instance.before[m] ?? []) {
      const earlier = slotOf[b] ?? -1;
      if (earlier >= 0 && earlier >= slot) found.push(`order ${problem.meetings[m]?.id}`);
    }
  }
  const counted = count(instance, slotOf);
  for (const load of counted.load) if (load > instance.tables) found.push("tables");
  for (let p = 0; p < instance.people; p++)
    if ((counted.placedOf[p] ?? 0) > (instance.maxMeetings[p] ?? 0))
      found.push(`maximum ${problem.participants[p]?.id}`);
  if (spreadOf(counted.breaksOf) > instance.breakSpread) found.push("spread");
  return found;
};
