import { describe, expect, test } from "vitest";
import { shippedRules } from "../../shared/law/rules.ts";
import { parseProblem } from "../../shared/planning/problem/problem.ts";
import type { Adjustment } from "../../shared/rounds/schema.ts";
import { buildProblem, candidatesOf, pairScore } from "./build-problem.ts";
import type { EngineInput } from "./types.ts";

const work = (changes: Partial<EngineInput> = {}): EngineInput => ({
  rules: shippedRules,
  rencontreId: "ren_1",
  slots: [
    { id: "a", session: "AM" },
    { id: "b", session: "" },
  ],
  tables: 3,
  participants: [
    {
      id: "b1",
      name: "Mairie de Lens",
      side: "buyer",
      organisationId: "buy_1",
      intentIds: ["int_1", "int_2"],
      unavailable: ["a", "gone"],
      people: 1,
    },
    {
      id: "b2",
      name: "Hôpital de Lens",
      side: "buyer",
      organisationId: "buy_2",
      intentIds: [],
      unavailable: [],
      people: 1,
      maxMeetings: 1,
    },
    {
      id: "s1",
      name: "Les Jardins",
      side: "supplier",
      organisationId: "sup_1",
      intentIds: [],
      unavailable: [],
      people: 1,
    },
    {
      id: "s2",
      name: "L’Atelier",
      side: "supplier",
      organisationId: "sup_2",
      intentIds: [],
      unavailable: [],
      people: 1,
    },
  ],
  world: { date: "2027-03-01", suppliers: [], intents: [] },
  vetoes: [],
  options: {},
  adjustments: [],
  ...changes,
});

const matches = [
  { intentId: "int_1", supplierId: "sup_1", score: 0.5 },
  { intentId: "int_2", supplierId: "sup_1", score: 0.8 },
  { intentId: "int_1", supplierId: "sup_2", score: 0.4 },
  { intentId: "int_1", supplierId: "sup_absent", score: 0.9 },
];

const adjustment = (changes: Partial<Adjustment>): Adjustment => ({
  k: 1,
  change: 1,
  type: "pin",
  buyer: "b2",
  supplier: "s2",
  reason: "",
  by: "acc_1",
  at: "2027-03-01T09:00:00.000Z",
  ...changes,
});
const pairsOf = (given: EngineInput) =>
  candidatesOf(given, matches).map(({ buyer, supplier }) => `${buyer} ${supplier}`);

describe("candidates", () => {
  test("are the pairs with an intent to talk about, best match first", () => {
    expect(candidatesOf(work(), matches)).toMatchObject([
      { buyer: "b1", supplier: "s1", intentIds: ["int_2", "int_1"], pinned: false },
      { buyer: "b1", supplier: "s2", intentIds: ["int_1"] },
    ]);
  });

  test("leave out those whom a side or staff refuse", () => {
    expect(pairsOf(work({ vetoes: [{ buyer: "b1", supplier: "s2" }] }))).toEqual(["b1 s1"]);
    const vetoed = adjustment({ type: "veto", buyer: "b1", supplier: "s1" });
    expect(pairsOf(work({ adjustments: [vetoed] }))).toEqual(["b1 s2"]);
  });

  test("take in those whom staff add, but not somebody who has withdrawn", () => {
    expect(pairsOf(work({ adjustments: [adjustment({ type: "add" })] }))).toContain("b2 s2");
    expect(pairsOf(work({ adjustments: [adjustment({ supplier: "s9" })] }))).not.toContain("b2 s9");
  });

  test("have the same id each time", () => {
    expect(candidatesOf(work(), matches)[0]?.id).toBe(candidatesOf(work(), matches)[0]?.id);
  });
});

describe("the worth of a meeting", () => {
  test("grows with each intent, and less each time", () => {
    expect(pairScore([0.8])).toBe(0.8);
    expect(pairScore([0.5, 0.8])).toBeCloseTo(0.95);
    expect(pairScore([])).toBe(0);
  });
});

describe("the planning problem", () => {
  test("takes limits from the registration, else from the round, else from the day", () => {
    const { participants } = buildProblem(
      work({ options: { limits: { minMeetings: 3, maxMeetings: 5 } } }),
      [],
    );
    expect(participants).toMatchObject([
      { id: "b1", minMeetings: 3, maxMeetings: 5, unavailable: ["a"] },
      { id: "b2", minMeetings: 1, maxMeetings: 1 },
      { id: "s1" },
      { id: "s2" },
    ]);
    expect(buildProblem(work(), []).participants[2]).toMatchObject({ minMeetings: 2, maxMeetings: 2 });
  });

  test("carries the names by which its sentences call participants and meetings", () => {
    const { participants, meetings } = buildProblem(work(), candidatesOf(work(), matches));
    expect(participants[0]?.name).toBe("Mairie de Lens");
    expect(meetings.map(({ name }) => name)).toEqual([
      "Mairie de Lens et Les Jardins",
      "Mairie de Lens et L’Atelier",
    ]);
  });

  test("requires what staff pin, where they pin it, and is well formed", () => {
    const given = work({ adjustments: [adjustment({ slot: "b", table: 3 })] });
    const problem = parseProblem(buildProblem(given, candidatesOf(given, matches)));
    expect(problem.meetings.filter(({ required }) => required)).toMatchObject([
      { participants: ["b2", "s2"], slot: "b", table: 3 },
    ]);
    expect(problem.slots).toEqual([{ id: "a", session: "AM" }, { id: "b" }]);
  });
});
