import type { Instance } from "../problem/instance.ts";
import { sidesOf } from "../problem/sides.ts";
import { bestMatching } from "./assignment.ts";
import { bestCirculation } from "./flow.ts";

/** Meetings chosen as if any choice could be placed, and what that proves. */
export type Choice = {
  /** 1 for each meeting chosen (for some halves without two sides, where both halves are). */
  chosen: Uint8Array;
  /** No plan has a smaller shortfall. */
  shortfall: number;
  /** No plan with that shortfall has a larger score. */
  score: number;
};

/** A person's meetings that can only take place in these slots are at most as many as the slots, or as all who come can hold there. */
export type Cut = { person: number; slots: readonly number[] };

const LARGEST_MATCHING = 4_000;

/** How many meetings each person can have in the slots that they can use at all. */
const usablePlaces = (instance: Instance): Int32Array => {
  const { slots } = instance;
  return Int32Array.from({ length: instance.people }, (_, p) => {
    let number = 0;
    for (let t = 0; t < slots; t++)
      if ((instance.meetingsOf[p] ?? []).some((m) => instance.allowed[m * slots + t] === 1)) number++;
    return number * (instance.capacity[p] ?? 1);
  });
};

/** Most meetings that the slots can hold, each by its tables and by a matching of those who can attend it. */
const roomOf = (instance: Instance, sides: Uint8Array | undefined): number => {
  const { slots, tables, people } = instance;
  let room = 0;
  for (let t = 0; t < slots; t++) {
    const candidates: number[] = [];
    const seen = new Set<number>();
    for (let m = 0; m < instance.meetings; m++) {
      if (instance.allowed[m * slots + t] === 0) continue;
      candidates.push(m);
      seen.add(instance.first[m] ?? 0).add(instance.second[m] ?? 0);
    }
    const bodies = (some: Iterable<number>) =>
      [...some].reduce((sum, p) => sum + (instance.capacity[p] ?? 1), 0);
    const all = bodies(seen);
    let most = Math.min(tables, candidates.length, all >> 1);
    if (sides) {
      const left = bodies([...seen].filter((p) => sides[p] === 0));
      most = Math.min(most, left, all - left);
      // A matching takes each person once: it says nothing where somebody comes with several.
      if (
        all === seen.size &&
        seen.size < 4 * tables &&
        seen.size < people &&
        candidates.length < LARGEST_MATCHING
      ) {
        const [one, other] = [instance.first, instance.second];
        const matching = bestMatching(
          {
            left: candidates.map((m) => (sides[one[m] ?? 0] === 0 ? one[m] : other[m]) ?? 0),
            right: candidates.map((m) => (sides[one[m] ?? 0] === 0 ? other[m] : one[m]) ?? 0),
            gain: candidates.map(() => 1),
          },
          people,
          people,
          tables,
        );
        most = Math.min(most, matching.filter((edge) => edge >= 0).length);
      }
    }
    room += most;
  }
  return room;
};

/**
 * The best choice of meetings when each person is only held to their maximum and the slots they can use, those who
 * share somebody together to what that one can hold, and
 * all together to what the slots can hold: a degree-constrained subgraph, solved exactly as a flow from one side
 * to the other. Required meetings are worth more than any shortfall, and each meeting that reduces a
 * shortfall more than any score: enough more that no exchange along a circle of people can pay for it.
 * Where meetings do not join two sides, everybody is on both and each meeting is two halves (the fractional
 * matching of the double cover), which keeps the bound true.
 */
export const chooseMeetings = (
  instance: Instance,
  options: { countShortfall: boolean; cuts: readonly Cut[] },
): Choice => {
  const { people, meetings } = instance;
  const sides = sidesOf(instance);
  const part = sides ? 1 : 0.5;
  const usable = usablePlaces(instance);
  let top = 0;
  for (let m = 0; m < meetings; m++) top = Math.max(top, instance.score[m] ?? 0);
  const lackWorth = options.countShortfall ? (top + 1e-6) * (people + 3) : 0;
  const requiredWorth = 5 * lackWorth + (top + 1) * (people + 3);

  const tail: number[] = [];
  const head: number[] = [];
  const capacity: number[] = [];
  const gain: number[] = [];
  const add = (from: number, to: number, most: number, worth: number): number => {
    tail.push(from);
    head.push(to);
    capacity.push(most);
    gain.push(worth);
    return tail.length - 1;
  };
  const source = 2 * people;
  const sink = source + 1;
  // Each cut gets a node through which the meetings it concerns join their person.
  const cutNode = sink + 1;
  const cutsOf = new Map<number, { node: number; slots: Set<number> }[]>();
  options.cuts.forEach(({ person, slots }, k) => {
    const node = cutNode + 2 * k;
    cutsOf.set(person, [...(cutsOf.get(person) ?? []), { node, slots: new Set(slots) }]);
    const most = slots.length * (instance.capacity[person] ?? 1);
    if (!sides || sides[person] === 0) add(person, node, most, 0);
    if (!sides || sides[person] === 1) add(node + 1, people + person, most, 0);
  });
  // Those who share a person come through a node of their own on either side, which holds what that person can.
  const sharedNode = cutNode + 2 * options.cuts.length;
  const nodeOf = new Int32Array(people).fill(-1);
  let nodes = sharedNode;
  for (const group of instance.groups) {
    if ("table" in group || group.people.length < 2 || group.most > 1) continue;
    for (const p of group.people) nodeOf[p] = nodes;
    add(source, nodes, instance.slots, 0);
    add(nodes + 1, sink, instance.slots, 0);
    nodes += 2;
  }
  const entry = (m: number, p: number, left: boolean): number => {
    for (const { node, slots } of cutsOf.get(p) ?? []) {
      let inside = true;
      for (let t = 0; t < instance.slots; t++)
        if (instance.allowed[m * instance.slots + t] === 1 && !slots.has(t)) inside = false;
      if (inside) return left ? node : node + 1;
    }
    return left ? p : people + p;
  };
  const meetingArcs: { arc: number; m: number }[] = [];
  for (let m = 0; m < meetings; m++) {
    const row = m * instance.slots;
    if (!instance.allowed.subarray(row, row + instance.slots).includes(1)) continue;
    const worth = part * (instance.required[m] === 1 ? requiredWorth : (instance.score[m] ?? 0));
    const one = instance.first[m] ?? 0;
    const other = instance.second[m] ?? 0;
    const forwards = !sides || sides[one] === 0;
    if (forwards) meetingArcs.push({ arc: add(entry(m, one, true), entry(m, other, false), 1, worth), m });
    if (!sides || !forwards)
      meetingArcs.push({ arc: add(entry(m, other, true), entry(m, one, false), 1, worth), m });
  }
  const lacking: { arc: number; person: number }[] = [];
  for (let p = 0; p < people; p++) {
    const most = Math.min(instance.maxMeetings[p] ?? 0, usable[p] ?? 0);
    const least = Math.min(instance.minMeetings[p] ?? 0, most);
    const shared = nodeOf[p] as number;
    for (const left of [true, false]) {
      if (sides && (sides[p] === 0) !== left) continue;
      const join = (number: number, worth: number) =>
        left
          ? add(shared < 0 ? source : shared, p, number, worth)
          : add(people + p, shared < 0 ? sink : shared + 1, number, worth);
      if (least > 0) lacking.push({ arc: join(least, part * lackWorth), person: p });
      if (most > least) join(most - least, 0);
    }
  }
  add(sink, source, Math.round(roomOf(instance, sides) / part), 0);

  const flow = bestCirculation(nodes, {
    tail: Int32Array.from(tail),
    head: Int32Array.from(head),
    capacity: Int32Array.from(capacity),
    gain: Float64Array.from(gain),
  });
  const halves = new Uint8Array(meetings);
  let score = 0;
  for (const { arc, m } of meetingArcs) {
    if (flow[arc] === 0) continue;
    halves[m] = (halves[m] ?? 0) + (sides ? 2 : 1);
    if (instance.required[m] === 0) score += part * (instance.score[m] ?? 0);
  }
  let missing = 0;
  for (let p = 0; p < people; p++) missing += instance.minMeetings[p] ?? 0;
  for (const { arc } of lacking) missing -= part * (flow[arc] ?? 0);
  return {
    chosen: halves.map((number) => (number === 2 ? 1 : 0)),
    shortfall: Math.max(0, Math.ceil(missing - 1e-9)),
    score,
  };
};
