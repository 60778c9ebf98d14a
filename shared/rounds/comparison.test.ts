import { describe, expect, test } from "vitest";
import { compareRounds, giniOf } from "./comparison.ts";
import type { PlannedMeeting, RoundResult } from "./schema.ts";

const participants = [
  { id: "b1", name: "La mairie", side: "buyer" as const },
  { id: "b2", name: "L’hôpital", side: "buyer" as const },
  { id: "s1", name: "Les Jardins", side: "supplier" as const },
  { id: "s2", name: "L’Atelier", side: "supplier" as const },
];

const meeting = (buyer: string, supplier: string, slot: string, table: number): PlannedMeeting => ({
  id: `${buyer}-${supplier}`,
  buyer,
  supplier,
  slot,
  table,
  score: 0.5,
  intentIds: [],
  pinned: false,
});

const round = (...meetings: PlannedMeeting[]) => ({
  meetings,
  result: {
    attempt: 1,
    computedAt: "2027-03-01T09:00:00.000Z",
    buyers: 2,
    suppliers: 2,
    intents: 2,
    matches: 4,
    excluded: {},
    candidates: 4,
    meetings: meetings.length,
    unserved: 0,
    plan: {
      status: "optimal",
      breaks: meetings.length,
      idleSlots: 0,
      score: 0,
      shortfall: 0,
      tableChanges: 1,
      bounds: { breaks: 0, score: 0, shortfall: 0 },
      elapsedMs: 1,
    },
  } satisfies RoundResult,
});

describe("two rounds compared", () => {
  const before = round(meeting("b1", "s1", "a", 1), meeting("b2", "s2", "a", 2), meeting("b2", "s1", "b", 1));
  const after = round(meeting("b1", "s1", "b", 2), meeting("b2", "s2", "a", 2), meeting("b1", "s2", "c", 1));
  const found = compareRounds(participants, before, after);

  test("say which meetings come, go and move", () => {
    expect(found.added).toMatchObject([
      { buyerName: "La mairie", supplierName: "L’Atelier", to: { slot: "c" } },
    ]);
    expect(found.removed).toMatchObject([{ id: "b2-s1", from: { slot: "b", table: 1 } }]);
    expect(found.moved).toMatchObject([
      { id: "b1-s1", from: { slot: "a", table: 1 }, to: { slot: "b", table: 2 } },
    ]);
  });

  test("say who wins and who loses, losers first", () => {
    expect(found.participants.map(({ id, before: had, after: has }) => [id, had, has])).toEqual([
      ["b2", 2, 1],
      ["s1", 2, 1],
      ["s2", 1, 2],
      ["b1", 1, 2],
    ]);
  });

  test("give the figures of both", () => {
    expect(found.before).toMatchObject({ meetings: 3, score: 1.5, unplaced: 1, fewest: 1, average: 1.5 });
    expect(found.after).toMatchObject({ meetings: 3, unserved: 0 });
  });
});

test("the spread is 0 where all have as many, and near 1 where one has all", () => {
  expect(giniOf([4, 4, 4])).toBeCloseTo(0);
  expect(giniOf([0, 0, 0, 12])).toBeCloseTo(0.75);
  expect(giniOf([0, 0])).toBe(0);
});
