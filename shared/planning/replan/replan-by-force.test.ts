import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../../tests/planning/brute-force.ts";
import { plan } from "../plan.ts";
import type { Problem } from "../problem/problem.ts";
import { type Change, changed } from "./day-changes.ts";
import { type PublishedMeeting, replan } from "./replan.ts";

/** In the order of what matters on the day; smaller is better throughout. */
type Upset = [requiredLeft: number, moved: number, shortfall: number, lostScore: number];

type Situation = {
  problem: Problem;
  published: readonly PublishedMeeting[];
  nextSlot: string;
  change: Change;
};

const ids = (prefix: string, number: number) => Array.from({ length: number }, (_, k) => `${prefix}${k}`);

/** A published day of a few meetings, and something that happens to it. */
const situation: fc.Arbitrary<Situation> = fc
  .record({
    slots: fc.integer({ min: 2, max: 4 }),
    tables: fc.integer({ min: 1, max: 3 }),
    meetings: fc.array(
      fc.record({
        f: fc.nat({ max: 1 }),
        a: fc.nat({ max: 2 }),
        required: fc.boolean(),
        score: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    minimum: fc.nat({ max: 2 }),
    maximum: fc.integer({ min: 2, max: 4 }),
    next: fc.nat({ max: 2 }),
    who: fc.nat({ max: 4 }),
    when: fc.nat({ max: 3 }),
    kind: fc.constantFrom("absent", "late", "added", "tableLost"),
    comers: fc.array(
      fc.record({ people: fc.constantFrom(1, 1, 2), person: fc.constantFrom("x", "y", null) }),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
  })
  .map(({ slots, tables, meetings, minimum, maximum, next, who, when, kind, comers }) => {
    const slotIds = ids("s", slots);
    const people = [...ids("f", 2), ...ids("a", 3)];
    const problem: Problem = {
      slots: slotIds.map((id) => ({ id })),
      tables,
      participants: people.map((id, p) => ({
        id,
        minMeetings: p === 0 ? minimum : 0,
        maxMeetings: p === 1 ? maximum : null,
        people: comers[p]?.people ?? 1,
        person: comers[p]?.person ?? null,
      })),
      meetings: meetings.map(({ f, a, required, score }, m) => ({
        id: `m${m}`,
        participants: [`f${f}`, `a${a}`],
        required,
        score,
      })),
    };
    const slot = slotIds[when % slots] ?? "s0";
    const participant = people[who] ?? "f0";
    const changes: Record<string, Change> = {
      absent: { kind: "absent", participant, from: slot },
      late: { kind: "late", participant, until: slot },
      tableLost: { kind: "tableLost", table: 1, from: slot },
      added: {
        kind: "added",
        participant: { id: "new", unavailable: [slot] },
        meetings: [{ id: "mNew", participants: ["new", participant], required: when % 2 === 0, score: 3 }],
      },
    };
    const first = plan(problem, { maxIterations: 20_000 });
    return {
      problem,
      published: first.meetings,
      nextSlot: slotIds[next % slots] ?? "s0",
      change: changes[kind] as Change,
    };
  });

/** How far a plan upsets the day, or nothing where it breaks a constraint to come or changes what is past. */
const upsetBy = (
  { problem, published, nextSlot, change }: Situation,
  meetings: readonly { id: string; slot: string }[],
): Upset | undefined => {
  const after = changed(problem, change);
  const number = (slot: string) => after.slots.findIndex(({ id }) => id === slot);
  const next = number(nextSlot);
  const slotNow = new Map(meetings.map(({ id, slot }) => [id, slot]));
  const isAway = (id: string, slot: string) =>
    after.meetings
      .find((meeting) => meeting.id === id)
      ?.participants.some((who) => after.participants.find((p) => p.id === who)?.unavailable?.includes(slot));
  const past = (list: readonly { id: string; slot: string }[]) =>
    list.filter(({ slot }) => number(slot) < next).map(({ id, slot }) => `${id} ${slot}`);
  if (past(meetings).sort().join() !== past(published).sort().join()) return undefined;
  for (const [t, { id }] of after.slots.entries()) {
    const isLost = change.kind === "tableLost" && t >= number(change.from);
    if (t >= next && meetings.filter(({ slot }) => slot === id).length > after.tables - (isLost ? 1 : 0))
      return undefined;
  }
  const { faults, value, requiredLeft } = judge(after, meetings);
  if (faults.some((fault) => !/is away in/.test(fault))) return undefined;
  if (meetings.some(({ id, slot }) => number(slot) >= next && isAway(id, slot))) return undefined;
  const moved = published.filter(
    ({ id, slot }) => number(slot) >= next && !isAway(id, slot) && slotNow.get(id) !== slot,
  );
  return [requiredLeft.length, moved.length, value.shortfall, value.lostScore];
};

const isLess = (a: Upset, b: Upset): boolean => {
  const k = a.findIndex((value, at) => value !== b[at]);
  return k >= 0 && (a[k] as number) < (b[k] as number);
};

/** The least upset of any plan, by trying every one. */
const leastUpset = (given: Situation): Upset | undefined => {
  const after = changed(given.problem, given.change);
  const next = after.slots.findIndex(({ id }) => id === given.nextSlot);
  const past = given.published.filter(({ slot }) => after.slots.findIndex(({ id }) => id === slot) < next);
  const rest = after.meetings.filter(({ id }) => !past.some((meeting) => meeting.id === id));
  let best: Upset | undefined;
  const chosen: { id: string; slot: string }[] = [...past];
  const choose = (k: number): void => {
    const meeting = rest[k];
    if (!meeting) {
      const upset = upsetBy(given, chosen);
      if (upset && (!best || isLess(upset, best))) best = upset;
      return;
    }
    choose(k + 1);
    for (const { id: slot } of after.slots.slice(next)) {
      chosen.push({ id: meeting.id, slot });
      choose(k + 1);
      chosen.pop();
    }
  };
  choose(0);
  return best;
};

test("a replanned day leaves the fewest required meetings out, then moves the fewest others, then lacks and loses the least", () => {
  fc.assert(
    fc.property(situation, (given) => {
      const { problem, published, ...options } = given;
      const result = replan(problem, published, options);
      expect(upsetBy(given, result.meetings)).toEqual(leastUpset(given));
    }),
    { numRuns: 400 },
  );
});
