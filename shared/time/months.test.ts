import { expect, it } from "vitest";
import { addMonths, monthAfter } from "./months.ts";

it.each([
  ["2026-03-15", 12, "2027-03-15"],
  ["2026-05-31", 9, "2027-02-28"],
  ["2027-05-31", 9, "2028-02-29"],
  ["2026-10-31", 1, "2026-11-30"],
  ["2026-12-01", 1, "2027-01-01"],
  ["2026-03-15", -16, "2024-11-15"],
])("%s and %i months is %s, the last of the month where it is shorter", (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

it("a month is followed and preceded by others, across years", () => {
  expect([monthAfter("2026-11", 3), monthAfter("2026-01", -1)]).toEqual(["2027-02", "2025-12"]);
});
