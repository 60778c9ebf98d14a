import type { Problem } from "../../shared/planning/problem/problem.ts";
import type { PlanResult } from "../../shared/planning/problem/result.ts";

/** How a plan feels to those in it. */
export type Quality = {
  /** Most breaks in one person's day. */
  mostBreaks: number;
  /** Jain's index of meetings held over what each could have: 1 where all get the same share. */
  jain: number;
  /** Tables in use in the fullest slot, over the least possible. */
  tableUse: number;
};

/** Measures a plan; what each person could have is the smaller of their candidates, their maximum and their slots. */
export const qualityOf = (problem: Problem, result: PlanResult): Quality => {
  const slotNumber = new Map(problem.slots.map((slot, t) => [slot.id, t]));
  const participantsOf = new Map(problem.meetings.map((meeting) => [meeting.id, meeting.participants]));
  const candidates = new Map<string, number>();
  for (const meeting of problem.meetings)
    for (const who of meeting.participants) candidates.set(who, (candidates.get(who) ?? 0) + 1);
  const days = new Map<string, number[]>();
  const load = new Map<string, number>();
  for (const { id, slot } of result.meetings) {
    load.set(slot, (load.get(slot) ?? 0) + 1);
    for (const who of participantsOf.get(id) ?? []) {
      const day = days.get(who) ?? [];
      day.push(slotNumber.get(slot) ?? 0);
      days.set(who, day);
    }
  }
  let mostBreaks = 0;
  let sum = 0;
  let squares = 0;
  let people = 0;
  for (const person of problem.participants) {
    const day = (days.get(person.id) ?? []).sort((a, b) => a - b);
    mostBreaks = Math.max(mostBreaks, day.filter((t, k) => k > 0 && t > (day[k - 1] ?? 0) + 1).length);
    const could = Math.min(
      candidates.get(person.id) ?? 0,
      person.maxMeetings ?? problem.slots.length,
      problem.slots.length - (person.unavailable?.length ?? 0),
    );
    if (could <= 0) continue;
    const share = day.length / could;
    people++;
    sum += share;
    squares += share * share;
  }
  const least = Math.ceil(result.meetings.length / problem.slots.length);
  return {
    mostBreaks,
    jain: squares === 0 ? 1 : sum ** 2 / (people * squares),
    tableUse: least === 0 ? 1 : Math.max(...load.values()) / least,
  };
};
