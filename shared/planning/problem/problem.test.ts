import { describe, expect, test } from "vitest";
import { AppError } from "../../errors/errors.ts";
import { parseProblem } from "./problem.ts";

const valid = {
  slots: [{ id: "s1", session: "AM" }, { id: "s2" }],
  tables: 2,
  participants: [{ id: "p1" }, { id: "p2", unavailable: ["s1"] }],
  meetings: [{ id: "m1", participants: ["p1", "p2"], after: null }],
};

const messagesOf = (input: unknown): string[] => {
  try {
    parseProblem(input);
  } catch (error) {
    if (error instanceof AppError && error.code === "planning.invalid")
      return error.fields.map((field) => field.message);
    throw error;
  }
  return [];
};
const withMeeting = (meeting: object) => ({
  ...valid,
  meetings: [{ id: "m1", participants: ["p1", "p2"], ...meeting }],
});

describe("a planning problem that is not well formed is refused with the field at fault", () => {
  test("a well-formed one is accepted, absent fields may be null", () => {
    expect(parseProblem(valid)).toEqual(valid);
  });

  test.each([
    [
      withMeeting({ participants: ["p1"] }),
      "meetings[0].participants : une rencontre réunit deux participants, et non 1.",
    ],
    [
      withMeeting({ participants: ["p1", "p1"] }),
      "meetings[0].participants : « p1 » ne peut pas se rencontrer lui-même.",
    ],
    [
      withMeeting({ participants: ["p1", "p9"] }),
      "meetings[0].participants[1] : le participant « p9 » n’existe pas.",
    ],
    [withMeeting({ slot: "s9" }), "meetings[0].slot : le créneau « s9 » n’existe pas."],
    [withMeeting({ session: "XX" }), "meetings[0].session : aucun créneau n’appartient à la session « XX »."],
    [withMeeting({ table: 3 }), "meetings[0].table : la table 3 n’existe pas, elles vont de 1 à 2."],
    [withMeeting({ after: ["m9"] }), "meetings[0].after[0] : la rencontre « m9 » n’existe pas."],
    [
      { ...valid, participants: [{ id: "p1" }, { id: "p1" }, { id: "p2" }] },
      "participants[1].id : l’identifiant « p1 » est déjà celui de participants[0].",
    ],
    [
      { ...valid, participants: [{ id: "p1", unavailable: ["s7"] }, { id: "p2" }] },
      "participants[0].unavailable[0] : le créneau « s7 » n’existe pas.",
    ],
    [{ ...valid, tables: 0 }, "tables : au moins 1."],
    [{ ...valid, seated: ["p9"] }, "seated[0] : le participant « p9 » n’existe pas."],
    [{ ...valid, breakSpread: 1.5 }, "breakSpread : un nombre entier est attendu."],
  ])("%#: %s", (input, message) => {
    expect(
      messagesOf(input).map((text) => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ")),
    ).toContain(message);
  });

  test("something else than an object names the problem", () => {
    expect(messagesOf(3)[0]).toMatch(/^problème/);
  });
});
