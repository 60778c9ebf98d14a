import { describe, expect, test } from "vitest";
import { rencontreSchema } from "../../shared/rencontres/schema.ts";
import { aRencontre } from "../../tests/builders.ts";
import { lostTablesAfter, nextSlotAt, unavailableAfter } from "./day-slots.ts";

const rencontre = rencontreSchema.parse({
  ...aRencontre(),
  id: "ren_1",
  version: 1,
  createdAt: "2027-01-01T09:00:00.000Z",
  updatedAt: "2027-01-01T09:00:00.000Z",
  status: "running",
});

describe("the first slot that can still change", () => {
  test.each([
    ["2027-03-17T22:00:00.000Z", "s1"],
    ["2027-03-18T07:59:00.000Z", "s1"],
    ["2027-03-18T08:00:00.000Z", "s2"],
    ["2027-03-18T08:25:00.000Z", "s3"],
    ["2027-03-18T09:40:00.000Z", undefined],
    ["2027-03-19T07:00:00.000Z", undefined],
  ])("at %s is %s", (now, slot) => {
    expect(nextSlotAt(rencontre, now)).toBe(slot);
  });
});

describe("a change", () => {
  const registration = { unavailableSlots: ["s2"] };

  test("of somebody who leaves takes away the slots from there on", () => {
    const change = { kind: "absent", registrationId: "reg_1", from: "s5" } as const;
    expect(unavailableAfter(rencontre, registration, change)).toEqual(["s2", "s5", "s6"]);
  });

  test("of somebody who comes late takes away the slots up to there", () => {
    const change = { kind: "late", registrationId: "reg_1", until: "s4" } as const;
    expect(unavailableAfter(rencontre, registration, change)).toEqual(["s1", "s2", "s3"]);
  });

  test("of somebody who is there after all gives the slots back from there on", () => {
    const back = (from: string) => ({ kind: "back", registrationId: "reg_1", from }) as const;
    expect(unavailableAfter(rencontre, registration, back("s1"))).toEqual([]);
    expect(unavailableAfter(rencontre, registration, back("s3"))).toEqual(["s2"]);
  });

  test("takes a table away from the next slot at the earliest, beside those lost before, and gives it back", () => {
    const day = { ...rencontre, lostTables: [{ table: 4, from: "s2" }] };
    expect(lostTablesAfter(day, { kind: "tableLost", table: 2, from: "s1" }, "s3")).toEqual([
      { table: 2, from: "s3" },
      { table: 4, from: "s2" },
    ]);
    expect(lostTablesAfter(day, { kind: "tableBack", table: 4 }, "s3")).toEqual([]);
  });
});
