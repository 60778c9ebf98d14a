import { describe, expect, test } from "vitest";
import type { AdjustmentContext, Proposed } from "./adjustment-conflicts.ts";
import { clashesAmong } from "./at-once.ts";
import { checkDrop, type Moving } from "./drop-check.ts";

const participant = (id: string, name: string, unavailable: string[] = []) => ({
  id,
  organisationId: `org-${id}`,
  name,
  vetoes: [],
  unavailable,
  maxMeetings: 3,
  people: 1,
});
const participants = [
  participant("b1", "La mairie", ["c"]),
  participant("b2", "L’hôpital"),
  participant("s1", "Les Jardins"),
  participant("s2", "L’Atelier"),
];

const context: AdjustmentContext = {
  rencontre: {
    slots: [
      { id: "a", start: "09:00", end: "09:20", session: "" },
      { id: "b", start: "09:20", end: "09:40", session: "" },
      { id: "c", start: "09:40", end: "10:00", session: "" },
    ],
    tables: 3,
  },
  participants: new Map(participants.map((one) => [one.id, one])),
  clashesWith: clashesAmong(participants),
};

const meeting = (buyer: string, supplier: string, slot: string, table: number, pinned = false) => ({
  id: `${buyer} ${supplier}`,
  buyer,
  supplier,
  slot,
  table,
  pinned,
});

const plan = [
  meeting("b1", "s1", "a", 1),
  meeting("b2", "s2", "a", 2),
  meeting("b2", "s1", "b", 1),
  meeting("b1", "s2", "b", 2, true),
];
const pinned: Proposed[] = [{ type: "pin", buyer: "b1", supplier: "s2", slot: "b", table: 2 }];
const first: Moving = { buyer: "b1", supplier: "s1", from: { slot: "a", table: 1 } };

const judge = (moving: Moving, slot: string, table: number, meetings = plan, inForce = pinned) =>
  checkDrop({ context, inForce, meetings }, moving, { slot, table });

describe("a meeting put", () => {
  test("where it stands goes nowhere", () => {
    expect(judge(first, "a", 1)).toEqual({ kind: "here" });
  });

  test("at a free table while both are free fits", () => {
    expect(judge(first, "a", 3)).toMatchObject({ kind: "free" });
  });

  test("where one of the two is away is refused, and says who", () => {
    expect(judge(first, "c", 1)).toEqual({
      kind: "refused",
      says: "La mairie n’est pas disponible de 09:40 à 10:00.",
    });
  });

  test("while one of the two has a meeting that staff fixed is refused", () => {
    expect(judge(first, "b", 3)).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/^La mairie a déjà un rendez-vous fixé de 09:20 à 09:40/),
    });
  });

  test("on one that staff pinned is refused", () => {
    expect(judge(first, "b", 2)).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("épinglés ici"),
    });
  });

  test("on another one changes places with it", () => {
    expect(judge(first, "a", 2)).toMatchObject({
      kind: "exchange",
      other: { id: "b2 s2" },
      says: "Échange avec L’hôpital et L’Atelier.",
    });
  });

  test("on another one is refused where that one cannot come in exchange", () => {
    const elsewhere: Moving = { buyer: "b2", supplier: "s2", from: { slot: "c", table: 1 } };
    const meetings = [meeting("b2", "s2", "c", 1), meeting("b1", "s1", "a", 1)];
    expect(judge(elsewhere, "a", 1, meetings, [])).toEqual({
      kind: "refused",
      says: "La mairie n’est pas disponible de 09:40 à 10:00.",
    });
  });

  test("while one of the two has another that can move says which gives way", () => {
    expect(judge(first, "b", 3, plan, [])).toMatchObject({
      kind: "moves",
      says: expect.stringContaining("celui de L’hôpital et Les Jardins changera de créneau"),
    });
  });
});

describe("a match without a place", () => {
  const moving: Moving = { buyer: "b2", supplier: "s1" };

  test("takes a free place", () => {
    expect(judge(moving, "c", 1, [], [])).toMatchObject({ kind: "free" });
  });

  test("sends elsewhere the meeting whose place it takes", () => {
    expect(judge({ buyer: "b2", supplier: "s2" }, "a", 1, [meeting("b1", "s1", "a", 1)], [])).toEqual({
      kind: "moves",
      says: "La mairie et Les Jardins iront à une autre place.",
    });
  });
});
