import { describe, expect, test } from "vitest";
import {
  type AdjustedParticipant,
  type AdjustmentContext,
  conflictOf,
  type Proposed,
} from "./adjustment-conflicts.ts";
import { clashesAmong } from "./at-once.ts";

const participant = (
  id: string,
  name: string,
  changes: Partial<AdjustedParticipant> = {},
): AdjustedParticipant => ({
  id,
  organisationId: `org-${id}`,
  name,
  vetoes: [],
  unavailable: [],
  maxMeetings: 3,
  people: 1,
  ...changes,
});

const context = (
  changes: Partial<Record<"b1" | "b2" | "s1" | "s2", Partial<AdjustedParticipant>>> = {},
  tables = 5,
): AdjustmentContext => {
  const participants = [
    participant("b1", "La mairie", changes.b1),
    participant("b2", "L’hôpital", changes.b2),
    participant("s1", "Les Jardins", changes.s1),
    participant("s2", "L’Atelier", changes.s2),
  ];
  return {
    rencontre: {
      slots: [
        { id: "a", start: "09:00", end: "09:20", session: "" },
        { id: "b", start: "09:20", end: "09:40", session: "" },
      ],
      tables,
    },
    participants: new Map(participants.map((one) => [one.id, one])),
    clashesWith: clashesAmong(participants),
  };
};

const pin = (buyer: string, supplier: string, place: Partial<Proposed> = {}): Proposed => ({
  type: "pin",
  buyer,
  supplier,
  ...place,
});
const veto = (buyer: string, supplier: string): Proposed => ({ type: "veto", buyer, supplier });

describe("a meeting that staff want", () => {
  test("may be asked for where nothing speaks against it", () => {
    expect(
      conflictOf(context(), [pin("b2", "s2", { slot: "a" })], pin("b1", "s1", { slot: "a" })),
    ).toBeUndefined();
  });

  test.each([
    ["b1", { vetoes: ["org-s1"] }, "La mairie ne souhaite pas rencontrer Les Jardins."],
    ["s1", { vetoes: ["org-b1"] }, "Les Jardins ne souhaite pas rencontrer La mairie."],
    ["s1", { unavailable: ["a"] }, "Les Jardins n’est pas disponible de 09:00 à 09:20."],
  ] as const)("is refused where %s says no", (who, changes, sentence) => {
    expect(conflictOf(context({ [who]: changes }), [], pin("b1", "s1", { slot: "a" }))).toBe(sentence);
  });

  test("is refused with somebody who has withdrawn", () => {
    expect(conflictOf(context(), [], pin("b9", "s1"))).toBe("L’un des deux participants n’est plus inscrit.");
  });

  test.each([
    [
      "the pair was set apart",
      [veto("b1", "s1")],
      /^Vous avez écarté le rendez-vous entre La mairie et Les Jardins/,
    ],
    [
      "the buyer is taken",
      [pin("b1", "s2", { slot: "a" })],
      /^La mairie a déjà un rendez-vous fixé de 09:00 à 09:20/,
    ],
    ["the supplier is taken", [pin("b2", "s1", { slot: "a" })], /^Les Jardins a déjà un rendez-vous fixé/],
    [
      "the table is taken",
      [pin("b2", "s2", { slot: "a", table: 2 })],
      /^La table 2 est déjà prise de 09:00 à 09:20/,
    ],
  ])("is refused where %s", (_, others, sentence) => {
    expect(conflictOf(context(), others, pin("b1", "s1", { slot: "a", table: 2 }))).toMatch(sentence);
  });

  test("is refused where every table is taken by others that staff want", () => {
    const taken = [pin("b2", "s2", { slot: "a" })];
    expect(conflictOf(context({}, 1), taken, pin("b1", "s1", { slot: "a" }))).toMatch(/^Toutes les tables/);
  });

  test("is refused beyond what a participant accepts", () => {
    const full = context({ b1: { maxMeetings: 1 } });
    expect(conflictOf(full, [pin("b1", "s2")], pin("b1", "s1"))).toMatch(
      /^La mairie n’accepte pas plus de 1/,
    );
  });

  test("may move to another slot: its own former place is no obstacle", () => {
    const full = context({ b1: { maxMeetings: 1 } });
    expect(
      conflictOf(full, [pin("b1", "s1", { slot: "a" })], pin("b1", "s1", { slot: "b" })),
    ).toBeUndefined();
  });
});

describe("a veto of staff", () => {
  test("contradicts a meeting that they asked for, and nothing else", () => {
    expect(conflictOf(context(), [pin("b1", "s1")], veto("b1", "s1"))).toMatch(/annulez d’abord/);
    expect(conflictOf(context(), [pin("b1", "s2")], veto("b1", "s1"))).toBeUndefined();
  });
});
