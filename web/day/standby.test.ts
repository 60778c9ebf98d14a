import { describe, expect, test } from "vitest";
import { meetingSchema } from "../../shared/meetings/schema.ts";
import { registrationSchema } from "../../shared/rencontres/schema.ts";
import { freeTables, standbyAt } from "./standby.ts";

const stored = { version: 1, createdAt: "2027-01-01T09:00:00.000Z", updatedAt: "2027-01-01T09:00:00.000Z" };
const slots = ["a", "b"].map((id) => ({ id, start: "09:00", end: "09:20", session: "" }));
const [first, second] = slots;

const participant = (id: string, changes: object = {}) =>
  registrationSchema.parse({
    ...stored,
    ...{
      id,
      organisationId: `of-${id}`,
      organisationName: id,
      side: id.startsWith("b") ? "buyer" : "supplier",
    },
    rencontreId: "ren_1",
    status: "registered",
    contact: { name: "Camille Roux", email: `${id}@exemple.fr` },
    arrivedAt: "2027-03-18T08:00:00.000Z",
    ...changes,
  });
const party = (id: string) => ({ registrationId: id, organisationId: `of-${id}`, name: id });
const meeting = meetingSchema.parse({
  ...stored,
  ...{ id: "m1", rencontreId: "ren_1", score: 1, intents: [], status: "planned", round: 1 },
  buyer: party("b1"),
  supplier: party("s1"),
  place: { slot: "a", start: "09:00", end: "09:20", table: 1 },
});
const day = (tables: number, registrations = ["b1", "b2", "s1", "s2"].map((id) => participant(id))) => ({
  rencontre: { slots, tables, lostTables: [{ table: 3, from: "b" }] },
  registrations,
  meetings: [meeting],
});
const pair = (buyer: string, supplier: string) => ({
  ...{ id: `${buyer} ${supplier}`, buyer, supplier },
  ...{ buyerName: buyer, supplierName: supplier },
});
const waiting = [pair("b1", "s2"), pair("b2", "s2")];

describe("those who wait for a place", () => {
  test("may have one where a table is free and both are there and free", () => {
    if (!first || !second) throw new Error("two slots");
    expect(standbyAt(day(3), waiting, first).map(({ id }) => id)).toEqual(["b2 s2"]);
    expect(standbyAt(day(3), waiting, second).map(({ id }) => id)).toEqual(["b1 s2", "b2 s2"]);
  });

  test("have none where one has not arrived, cannot, or every table is taken", () => {
    if (!first) throw new Error("two slots");
    const away = ["b1", "b2", "s1"].map((id) => participant(id));
    expect(standbyAt(day(3, [...away, participant("s2", { arrivedAt: undefined })]), waiting, first)).toEqual(
      [],
    );
    expect(
      standbyAt(day(3, [...away, participant("s2", { unavailableSlots: ["a"] })]), waiting, first),
    ).toEqual([]);
    expect(standbyAt(day(1), waiting, first)).toEqual([]);
  });
});

test("a table that is lost is not free from there on", () => {
  if (!first || !second) throw new Error("two slots");
  expect([freeTables(day(3), first), freeTables(day(3), second)]).toEqual([2, 2]);
});
