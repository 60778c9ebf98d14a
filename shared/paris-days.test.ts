import { describe, expect, test } from "vitest";
import { addDays, parisDay, parisInstant } from "./paris-days.ts";

describe("a day", () => {
  test("moves by days over months, years and leap days", () => {
    expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-03-18", -7)).toBe("2027-03-11");
  });

  test("moves by whole days over a change of hour", () => {
    expect(addDays("2027-03-27", 2)).toBe("2027-03-29");
  });

  test("begins at midnight in Paris", () => {
    expect(parisDay("2027-01-01T22:59:59.000Z")).toBe("2027-01-01");
    expect(parisDay("2027-01-01T23:00:00.000Z")).toBe("2027-01-02");
    expect(parisDay("2027-07-01T22:00:00.000Z")).toBe("2027-07-02");
  });
});

describe("nine o’clock in Paris", () => {
  test.each([
    ["2027-01-15", "2027-01-15T08:00:00.000Z"],
    ["2027-07-15", "2027-07-15T07:00:00.000Z"],
    ["2027-03-28", "2027-03-28T07:00:00.000Z"],
    ["2027-10-31", "2027-10-31T08:00:00.000Z"],
  ])("on %s is %s", (day, instant) => {
    expect(parisInstant(day, "09:00")).toBe(instant);
  });
});

test("half past two of the night without that hour is half past three", () => {
  expect(parisInstant("2027-03-28", "02:30")).toBe("2027-03-28T01:30:00.000Z");
});
