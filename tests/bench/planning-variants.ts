import type { Problem } from "../../shared/planning/problem/problem.ts";
import { createRandom, type Random, shuffle } from "../../shared/planning/problem/random.ts";
import { hiddenPlan } from "./planning-hidden-plan.ts";

/** A problem made from another one with more constraints, and what is known of it. */
export type Variant = { name: string; problem: Problem; feasible: boolean | undefined };

type Placement = ReadonlyMap<string, number>;

const slotNumber = (problem: Problem) => new Map(problem.slots.map((slot, index) => [slot.id, index]));

/** Adds `number` slots in which people are away; with a plan, only slots in which that plan leaves them free. */
const forbid = (problem: Problem, plan: Placement | undefined, share: number, random: Random): Problem => {
  const index = slotNumber(problem);
  const busy = new Set<string>();
  if (plan)
    for (const meeting of problem.meetings)
      for (const who of meeting.participants) busy.add(`${who}/${plan.get(meeting.id)}`);
  return {
    ...problem,
    participants: problem.participants.map((person) => ({
      ...person,
      unavailable: problem.slots
        .filter(
          (slot) =>
            person.unavailable?.includes(slot.id) ||
            (random.next() < share && !busy.has(`${person.id}/${index.get(slot.id)}`)),
        )
        .map((slot) => slot.id),
    })),
  };
};

/** Pins a share of the meetings: to the slots of a plan, or to any slot their session allows. */
const pin = (problem: Problem, plan: Placement | undefined, share: number, random: Random): Problem => {
  const pinned = new Set(
    shuffle([...problem.meetings.keys()], random).slice(0, Math.round(share * problem.meetings.length)),
  );
  return {
    ...problem,
    meetings: problem.meetings.map((meeting, m) => {
      if (!pinned.has(m)) return meeting;
      const open = problem.slots.filter(
        (slot) => meeting.session == null || slot.session === meeting.session,
      );
      const slot = plan ? problem.slots[plan.get(meeting.id) ?? 0] : open[random.below(open.length)];
      return { ...meeting, slot: slot?.id };
    }),
  };
};

/** Asks of a share of the meetings that they come after another one: in the order of a plan, or in any order. */
const order = (problem: Problem, plan: Placement | undefined, share: number, random: Random): Problem => ({
  ...problem,
  meetings: problem.meetings.map((meeting) => {
    if (random.next() >= share) return meeting;
    const other = problem.meetings[random.below(problem.meetings.length)];
    if (!other || other.id === meeting.id) return meeting;
    if (plan && (plan.get(other.id) ?? 0) >= (plan.get(meeting.id) ?? 0)) return meeting;
    return { ...meeting, after: [other.id] };
  }),
});

/**
 * Variants of a problem: forbidden slots, pins, order and spread, drawn so that a hidden plan stays valid
 * (`feasible` true), or blindly (`feasible` undefined, many of them impossible).
 */
export const variantsOf = (name: string, problem: Problem, seed: number): Variant[] => {
  const random = createRandom(seed);
  const hidden = hiddenPlan(problem, seed);
  const spread = (value: number) => ({ ...problem, breakSpread: value });
  return [
    { name: `${name}.forbidden`, problem: forbid(problem, hidden, 0.1, random), feasible: true },
    { name: `${name}.pinned20`, problem: pin(problem, hidden, 0.2, random), feasible: true },
    { name: `${name}.pinned40`, problem: pin(problem, hidden, 0.4, random), feasible: true },
    { name: `${name}.ordered`, problem: order(problem, hidden, 0.15, random), feasible: true },
    ...[0, 1, 3].map((d) => ({ name: `${name}.spread${d}`, problem: spread(d), feasible: undefined })),
    {
      name: `${name}.blind-forbidden`,
      problem: forbid(problem, undefined, 0.08, random),
      feasible: undefined,
    },
    { name: `${name}.blind-pinned20`, problem: pin(problem, undefined, 0.2, random), feasible: undefined },
    { name: `${name}.blind-pinned5`, problem: pin(problem, undefined, 0.05, random), feasible: undefined },
    { name: `${name}.blind-ordered`, problem: order(problem, undefined, 0.3, random), feasible: undefined },
  ];
};
