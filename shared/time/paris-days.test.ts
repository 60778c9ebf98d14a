import { describe, expect, test } from "vitest";
import { addDays, parisDay, parisInstant, parisMonth } from "./paris-days.ts";

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

describe("the day in Paris, on both sides of midnight", () => {
  test.each([
    ["winter, 23:30", "2026-11-22T22:30:00.000Z", "2026-11-22"],
    ["winter, 00:30", "2026-11-22T23:30:00.000Z", "2026-11-23"],
    ["winter, 01:30", "2026-11-23T00:30:00.000Z", "2026-11-23"],
    ["summer, 23:30", "2026-07-13T21:30:00.000Z", "2026-07-13"],
    ["summer, 00:30", "2026-07-13T22:30:00.000Z", "2026-07-14"],
    ["summer, 01:30", "2026-07-13T23:30:00.000Z", "2026-07-14"],
    ["the eve of summer time, 23:30", "2026-03-28T22:30:00.000Z", "2026-03-28"],
    ["the day of summer time, 00:30", "2026-03-28T23:30:00.000Z", "2026-03-29"],
    [
      "the day of summer time, 01:30, half an hour before the change",
      "2026-03-29T00:30:00.000Z",
      "2026-03-29",
    ],
    ["the day of summer time, 23:30", "2026-03-29T21:30:00.000Z", "2026-03-29"],
    ["the day after, 00:30", "2026-03-29T22:30:00.000Z", "2026-03-30"],
    ["the eve of winter time, 23:30", "2026-10-24T21:30:00.000Z", "2026-10-24"],
    ["the day of winter time, 00:30", "2026-10-24T22:30:00.000Z", "2026-10-25"],
    ["the day of winter time, 01:30", "2026-10-24T23:30:00.000Z", "2026-10-25"],
    ["the day of winter time, 02:30 for the second time", "2026-10-25T01:30:00.000Z", "2026-10-25"],
    ["the day of winter time, 23:30", "2026-10-25T22:30:00.000Z", "2026-10-25"],
    ["the day after, 00:30", "2026-10-25T23:30:00.000Z", "2026-10-26"],
  ])("%s (%s) is %s", (_when, instant, day) => {
    expect(parisDay(instant)).toBe(day);
  });
});

describe("the month in Paris", () => {
  test.each([
    ["2026-11-30T22:30:00.000Z", "2026-11"],
    ["2026-11-30T23:30:00.000Z", "2026-12"],
    ["2026-08-31T22:30:00.000Z", "2026-09"],
    ["2026-10-31T22:30:00.000Z", "2026-10"],
    ["2026-12-31T23:30:00.000Z", "2027-01"],
  ])("at %s is %s", (instant, month) => {
    expect(parisMonth(instant)).toBe(month);
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
