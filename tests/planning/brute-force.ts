import type { Problem } from "../../shared/planning/problem/problem.ts";
import type { PlanResult } from "../../shared/planning/problem/result.ts";

/** The objectives of a plan in their order, smaller is better throughout. */
export type Value = { shortfall: number; lostScore: number; breaks: number };

const compare = (a: Value, b: Value): number =>
  a.shortfall - b.shortfall || a.lostScore - b.lostScore || a.breaks - b.breaks;

/**
 * Judges a plan by the words of the problem alone, sharing nothing with the engine.
 * Returns what is wrong, in words, and the plan's value; tables are checked where they are given.
 */
export const judge = (
  problem: Problem,
  meetings: readonly { id: string; slot: string; table?: number }[],
): { faults: string[]; value: Value; requiredLeft: string[] } => {
  const faults: string[] = [];
  const slotNumber = new Map(problem.slots.map((slot, index) => [slot.id, index]));
  const placed = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const days = new Map<string, number[]>(problem.participants.map((person) => [person.id, []]));
  const seats = new Set<string>();
  let lostScore = 0;
  const requiredLeft: string[] = [];
  for (const meeting of problem.meetings) {
    const at = placed.get(meeting.id);
    if (!at) {
      if (meeting.required === false) lostScore += meeting.score ?? 1;
      else requiredLeft.push(meeting.id);
      continue;
    }
    const number = slotNumber.get(at.slot) ?? -1;
    if (meeting.slot != null && meeting.slot !== at.slot) faults.push(`${meeting.id} left its slot`);
    if (meeting.session != null && problem.slots[number]?.session !== meeting.session)
      faults.push(`${meeting.id} left its session`);
    for (const before of meeting.after ?? []) {
      const other = placed.get(before);
      if (other && (slotNumber.get(other.slot) ?? 0) >= number)
        faults.push(`${meeting.id} is not after ${before}`);
    }
    if (meeting.table != null && at.table !== undefined && meeting.table !== at.table)
      faults.push(`${meeting.id} left its table`);
    const seat = at.table ?? meeting.table;
    if (seat != null) {
      if (seats.has(`${at.slot}/${seat}`)) faults.push(`table ${seat} is used twice in ${at.slot}`);
      seats.add(`${at.slot}/${seat}`);
      if (seat < 1 || seat > problem.tables) faults.push(`there is no table ${seat}`);
    }
    for (const who of meeting.participants) {
      const person = problem.participants.find((one) => one.id === who);
      if (person?.unavailable?.includes(at.slot)) faults.push(`${who} is away in ${at.slot}`);
      days.get(who)?.push(number);
    }
    const [one, other] = meeting.participants.map((who) => problem.participants.find(({ id }) => id === who));
    if (one?.person && one.person === other?.person) faults.push(`${meeting.id} is with oneself`);
  }
  for (const slot of problem.slots)
    if (meetings.filter((meeting) => meeting.slot === slot.id).length > problem.tables)
      faults.push(`${slot.id} has too few tables`);
  for (const slot of slotNumber.values()) {
    const needed = new Map<string, number>();
    for (const { id, people, person } of problem.participants) {
      const number = (days.get(id) ?? []).filter((one) => one === slot).length;
      if (number > (people ?? 1)) faults.push(`${id} is at too many tables in slot ${slot}`);
      // Whoever else comes can sit at the other tables: the last one needs the person.
      if (person && number >= (people ?? 1)) needed.set(person, (needed.get(person) ?? 0) + 1);
    }
    for (const [who, tables] of needed)
      if (tables > 1) faults.push(`${who} is at ${tables} tables in slot ${slot}`);
  }
  let shortfall = 0;
  const breaks: number[] = [];
  for (const person of problem.participants) {
    const day = (days.get(person.id) ?? []).sort((a, b) => a - b);
    if (person.maxMeetings != null && day.length > person.maxMeetings)
      faults.push(`${person.id} meets too often`);
    shortfall += Math.max(0, (person.minMeetings ?? 0) - day.length);
    const isAlone = (person.people ?? 1) === 1;
    breaks.push(isAlone ? day.filter((slot, k) => k > 0 && slot !== (day[k - 1] ?? 0) + 1).length : 0);
  }
  if (problem.breakSpread != null && breaks.length > 0)
    if (Math.max(...breaks) - Math.min(...breaks) > problem.breakSpread) faults.push("breaks are unequal");
  const value = { shortfall, lostScore, breaks: breaks.reduce((a, b) => a + b, 0) };
  return { faults, value, requiredLeft };
};

/** Judges a result of the engine; `infeasible` results may leave required meetings out. */
export const judgeResult = (problem: Problem, result: PlanResult): string[] => {
  const { faults } = judge(problem, result.meetings);
  const known = new Set([...result.unplaced, ...result.meetings.map((meeting) => meeting.id)]);
  if (known.size !== problem.meetings.length) faults.push("a meeting is neither placed nor unplaced");
  for (const id of result.unplaced)
    if (!result.reasons[id]) faults.push(`${id} is left out without a reason`);
  return faults;
};

/** The best value of any plan, by trying every placement; undefined where the required meetings cannot all be placed. */
export const bestByForce = (problem: Problem): Value | undefined => {
  let best: Value | undefined;
  const plan: { id: string; slot: string }[] = [];
  const choose = (next: number): void => {
    const meeting = problem.meetings[next];
    if (!meeting) {
      const { faults, value } = judge(problem, plan);
      if (faults.length === 0 && (!best || compare(value, best) < 0)) best = value;
      return;
    }
    if (meeting.required === false) choose(next + 1);
    for (const slot of problem.slots) {
      plan.push({ id: meeting.id, slot: slot.id });
      choose(next + 1);
      plan.pop();
    }
  };
  choose(0);
  return best;
};
