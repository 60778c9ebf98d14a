import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../../tests/planning/brute-force.ts";
import { plan } from "../plan.ts";
import { type Problem, parseProblem } from "../problem/problem.ts";
import type { Change } from "./day-changes.ts";
import { type Replanned, replan } from "./replan.ts";

const day = parseProblem({
  slots: ["s1", "s2", "s3", "s4"].map((id) => ({ id })),
  tables: 3,
  participants: ["f1", "f2", "f3", "a1", "a2", "a3"].map((id) => ({ id })),
  meetings: [
    { id: "m1", participants: ["f1", "a1"], required: false, score: 3 },
    { id: "m2", participants: ["f1", "a2"], required: false, score: 2 },
    { id: "m3", participants: ["f2", "a1"], required: false, score: 2 },
    { id: "m4", participants: ["f2", "a2"], required: true },
    { id: "m5", participants: ["f3", "a3"], required: false, score: 1 },
    { id: "m6", participants: ["f3", "a2"], required: false, score: 1 },
  ],
});
const published = [
  { id: "m1", slot: "s1", table: 1 },
  { id: "m2", slot: "s2", table: 1 },
  { id: "m3", slot: "s2", table: 2 },
  { id: "m4", slot: "s3", table: 2 },
  { id: "m5", slot: "s1", table: 3 },
];

const placeOf = (result: Replanned, id: string) => result.meetings.find((meeting) => meeting.id === id);

describe("replanning on the day", () => {
  test("of the plans that move as few meetings, the one that loses least is taken, even where a required one has to move", () => {
    const problem = parseProblem({
      slots: ["s1", "s2", "s3"].map((id) => ({ id })),
      tables: 2,
      participants: [{ id: "f1" }, { id: "f2", maxMeetings: 2 }, { id: "a1" }, { id: "a2" }],
      meetings: [
        { id: "m1", participants: ["f1", "a2"], required: false, score: 1 },
        { id: "m2", participants: ["f2", "a2"], required: true },
        { id: "m3", participants: ["f1", "a1"], required: false, score: 1 },
        { id: "m4", participants: ["f2", "a1"], required: false, score: 2 },
        { id: "m5", participants: ["f1", "a1"], required: true },
      ],
    });
    const result = replan(
      problem,
      [
        { id: "m1", slot: "s1", table: 1 },
        { id: "m2", slot: "s2", table: 2 },
        { id: "m3", slot: "s3", table: 1 },
        { id: "m4", slot: "s1", table: 2 },
        { id: "m5", slot: "s2", table: 1 },
      ],
      { nextSlot: "s1", change: { kind: "tableLost", table: 1, from: "s1" } },
    );
    expect(result.meetings.map(({ id }) => id).sort()).toEqual(["m2", "m4", "m5"]);
  });

  test("an absent participant's meetings to come are cancelled, and nobody else is moved", () => {
    const result = replan(day, published, {
      nextSlot: "s2",
      change: { kind: "absent", participant: "a2", from: "s2" },
    });
    expect(result.cancelled.map(({ id }) => id).sort()).toEqual(["m2", "m4"]);
    expect(result.moved).toEqual([]);
    expect(placeOf(result, "m3")).toEqual({ id: "m3", slot: "s2", table: 2 });
    expect(result.cancelled[0]?.reason).toContain("a2 est absent à partir de s2");
  });

  test("a late participant's required meeting gets a later place, with the reason", () => {
    const result = replan(day, published, {
      nextSlot: "s1",
      change: { kind: "late", participant: "f2", until: "s4" },
    });
    expect(placeOf(result, "m4")?.slot).toBe("s4");
    expect(result.moved.find(({ id }) => id === "m4")?.reason).toBe(
      "Déplacée de s3 à s4 : f2 n’arrive qu’en s4.",
    );
    expect(result.moved.map(({ id }) => id)).toEqual(["m4"]);
  });

  test("a required meeting takes the place of another one when there is no free one", () => {
    const problem = { ...day, slots: day.slots.slice(0, 3) };
    const result = replan(problem, [...published, { id: "m6", slot: "s1", table: 2 }], {
      nextSlot: "s1",
      change: { kind: "late", participant: "a2", until: "s2" },
    });
    expect(placeOf(result, "m4")?.slot).toBe("s3");
    expect(result.moved).toEqual([]);
    expect(result.cancelled.map(({ id }) => id)).toEqual(["m6"]);
  });

  test("a lost table moves its meetings to another table of the same slot", () => {
    const result = replan(day, published, {
      nextSlot: "s2",
      change: { kind: "tableLost", table: 2, from: "s2" },
    });
    expect(result.moved.map(({ id, to }) => `${id} ${to.slot}`)).toEqual(["m3 s2", "m4 s3"]);
    expect(result.meetings.filter(({ slot }) => slot !== "s1").every(({ table }) => table !== 2)).toBe(true);
    expect(placeOf(result, "m1")).toEqual({ id: "m1", slot: "s1", table: 1 });
  });

  test("an added participant meets where there is room, and nobody moves", () => {
    const result = replan(day, published, {
      nextSlot: "s3",
      change: {
        kind: "added",
        participant: { id: "a4" },
        meetings: [{ id: "m7", participants: ["f1", "a4"], required: false, score: 5 }],
      },
    });
    expect(result.added.map(({ id }) => id)).toContain("m7");
    expect(result.moved).toEqual([]);
  });
});

/** A published day of two sides, and something that happens to it. */
const dayAndChange = fc
  .record({
    suppliers: fc.integer({ min: 2, max: 4 }),
    buyers: fc.integer({ min: 2, max: 4 }),
    slots: fc.integer({ min: 2, max: 5 }),
    tables: fc.integer({ min: 1, max: 4 }),
    required: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    next: fc.nat({ max: 4 }),
    who: fc.nat({ max: 7 }),
    when: fc.nat({ max: 4 }),
    kind: fc.constantFrom("absent", "late", "tableLost"),
  })
  .map(({ suppliers, buyers, slots, tables, required, next, who, when, kind }) => {
    const slotIds = Array.from({ length: slots }, (_, t) => `s${t}`);
    const people = [
      ...Array.from({ length: suppliers }, (_, p) => `f${p}`),
      ...Array.from({ length: buyers }, (_, p) => `a${p}`),
    ];
    const problem: Problem = {
      slots: slotIds.map((id) => ({ id })),
      tables,
      participants: people.map((id) => ({ id })),
      meetings: Array.from({ length: suppliers * buyers }, (_, m) => ({
        id: `m${m}`,
        participants: [`f${m % suppliers}`, `a${Math.floor(m / suppliers)}`],
        required: m < Math.min(slots, tables) && required[m],
        score: 1 + (m % 3),
      })),
    };
    const slot = slotIds[when % slots] ?? "s0";
    const participant = people[who % people.length] ?? "f0";
    const change: Change =
      kind === "absent"
        ? { kind, participant, from: slot }
        : kind === "late"
          ? { kind, participant, until: slot }
          : { kind: "tableLost", table: 1, from: slot };
    return { problem, change, nextSlot: slotIds[next % slots] ?? "s0" };
  });

describe("any replanned day", () => {
  test("keeps the past, breaks no constraint to come, and moves an optional meeting only because of the change", () => {
    fc.assert(
      fc.property(dayAndChange, ({ problem, change, nextSlot }) => {
        const first = plan(problem, { maxIterations: 30_000 });
        fc.pre(first.unplaced.every((id) => problem.meetings.find((m) => m.id === id)?.required === false));
        const result = replan(problem, first.meetings, { nextSlot, change });
        const number = new Map(problem.slots.map((slot, t) => [slot.id, t]));
        const next = number.get(nextSlot) ?? 0;
        const isPast = (slot: string) => (number.get(slot) ?? 0) < next;
        for (const meeting of first.meetings)
          if (isPast(meeting.slot)) expect(placeOf(result, meeting.id)).toEqual(meeting);
        const { faults } = judge(result.problem, result.meetings);
        expect(
          faults.filter((fault) => !/is away in/.test(fault) || !isPast(fault.split(" ").at(-1) ?? "")),
        ).toEqual([]);
        if (change.kind === "tableLost")
          for (const { slot, table } of result.meetings)
            if (!isPast(slot) && (number.get(slot) ?? 0) >= (number.get(change.from) ?? 0))
              expect(table).not.toBe(change.table);
        const required = problem.meetings.some((meeting) => meeting.required);
        if (!required && change.kind !== "tableLost")
          for (const { id } of [...result.moved, ...result.cancelled])
            expect(problem.meetings.find((meeting) => meeting.id === id)?.participants).toContain(
              change.participant,
            );
      }),
      { numRuns: 200 },
    );
  });

  test("leaves whoever sits at one table all day there, also for a meeting that is added", () => {
    fc.assert(
      fc.property(dayAndChange, ({ problem, change, nextSlot }) => {
        const roomy = { ...problem, tables: 4 };
        fc.pre(change.kind !== "tableLost");
        const first = plan(roomy, { maxIterations: 30_000 });
        const tablesOf = (meetings: readonly { id: string; table: number }[], who: string) =>
          new Set(
            meetings
              .filter(({ id }) => roomy.meetings.find((m) => m.id === id)?.participants.includes(who))
              .map(({ table }) => table),
          );
        const result = replan(roomy, first.meetings, { nextSlot, change });
        const sides = ["f", "a"].map((side) => roomy.participants.filter(({ id }) => id.startsWith(side)));
        const sitting =
          sides.find((side) => side.every(({ id }) => tablesOf(first.meetings, id).size < 2)) ?? [];
        expect(sitting).not.toEqual([]);
        for (const { id } of sitting) {
          const before = tablesOf(first.meetings, id);
          if (before.size === 1)
            expect(new Set([...before, ...tablesOf(result.meetings, id)])).toEqual(before);
        }
      }),
      { numRuns: 200 },
    );
  });
});
