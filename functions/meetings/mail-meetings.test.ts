import { describe, expect, test } from "vitest";
import type { Meeting } from "../../shared/meetings/schema.ts";
import { mailMeeting, ownMeetings } from "./mail-meetings.ts";

const meeting = (id: string, start: string, supplier = "reg_s"): Meeting => ({
  id,
  rencontreId: "ren_1",
  version: 1,
  createdAt: "2027-03-01T09:00:00.000Z",
  updatedAt: "2027-03-01T09:00:00.000Z",
  buyer: { registrationId: "reg_b", organisationId: "buy_1", name: "Acheteur" },
  supplier: { registrationId: supplier, organisationId: "sup_1", name: "Fournisseur" },
  place: { slot: start, start, end: "12:00", table: 1 },
  score: 0.5,
  intents: [],
  status: "planned",
  absent: [],
  round: 1,
});

test("the meetings of a participant come in the order of the day, without those of others", () => {
  const all = [meeting("a", "10:20"), meeting("b", "09:00"), meeting("c", "09:40", "reg_other")];
  const idsOf = (id: string, side: "buyer" | "supplier") =>
    ownMeetings(all, { id, side }).map((own) => own.id);
  expect(idsOf("reg_s", "supplier")).toEqual(["b", "a"]);
  expect(idsOf("reg_b", "buyer")).toEqual(["b", "c", "a"]);
});

describe("why a meeting takes place", () => {
  const about = (intent: Partial<Meeting["intents"][number]>): Meeting => ({
    ...meeting("a", "09:00"),
    intents: [{ id: "int_1", title: "Parcs", reasons: [], ...intent }],
  });
  const told = (one: Meeting) =>
    (["buyer", "supplier"] as const).map((side) => mailMeeting(one, side, new Map(), one.place).why);

  test("is a sentence for each side", () => {
    const why = { buyer: "Pour l’acheteur.", supplier: "Pour le fournisseur." };
    expect(told(about({ why, reasons: ["Une autre raison."] }))).toEqual([why.buyer, why.supplier]);
  });

  test("is the first reason for the buyer of a meeting of before, whose reasons are worded for buyers", () => {
    expect(told(about({ reasons: ["Intervient à Valmontès.", "Spécialité demandée."] }))).toEqual([
      "Intervient à Valmontès.",
      "",
    ]);
    expect(told(about({}))).toEqual(["", ""]);
  });
});
