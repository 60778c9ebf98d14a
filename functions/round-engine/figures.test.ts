import { expect, test } from "vitest";
import { aRencontre } from "../../tests/builders.ts";
import { summaryOf, unprovedFigures } from "./figures.ts";

const meetings = [
  { buyer: "b1", supplier: "s1", slot: "s1", table: 1 },
  { buyer: "b1", supplier: "s2", slot: "s4", table: 2 },
  { buyer: "b2", supplier: "s1", slot: "s2", table: 1 },
];
const replanned = { score: 2, breaks: 1, shortfall: 0, elapsedMs: 5 };
const plan = unprovedFigures(aRencontre().slots, meetings, replanned, 3);

test("idle slots and changes of table are counted between the meetings of each person", () => {
  expect(plan).toMatchObject({ idleSlots: 2, tableChanges: 1 });
});

test("a plan changed as little as possible is bounded by the score of all candidates", () => {
  expect(plan).toMatchObject({ status: "feasible", score: 2, bounds: { breaks: 0, score: 3, shortfall: 0 } });
});

test("a summary counts each side, and those who meet nobody", () => {
  const participants = ["b1", "b2", "b3", "s1", "s2"].map((id) => ({
    id,
    side: id.startsWith("b") ? ("buyer" as const) : ("supplier" as const),
  }));
  const planned = meetings.map((meeting, i) => ({
    id: `m${i}`,
    score: 1,
    intentIds: [],
    pinned: false,
    ...meeting,
  }));
  const counts = { intents: 4, matches: 9, excluded: {}, candidates: 6 };
  expect(summaryOf({ participants, meetings: planned, ...counts, plan })).toMatchObject({
    buyers: 3,
    suppliers: 2,
    meetings: 3,
    unserved: 1,
    ...counts,
  });
});
