import { expect, test } from "vitest";
import { firstWorkingDayOf, isWorkingDay, workingDaysAfter } from "./working-days.ts";

test("people are at work from Monday to Friday", () => {
  const week = [
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    "2026-11-29",
  ];
  expect(week.map(isWorkingDay)).toEqual([true, true, true, true, true, false, false]);
});

test("and not on public holidays, whether they move or not", () => {
  const holidays = [
    "2026-01-01",
    "2026-11-11",
    "2027-03-29",
    "2027-05-06",
    "2027-05-17",
    "2026-04-06",
    "2026-05-14",
  ];
  expect(holidays.filter(isWorkingDay)).toEqual([]);
  expect(["2027-03-30", "2027-05-07", "2027-05-18", "2026-11-10"].every(isWorkingDay)).toBe(true);
});

test("the first working day of a month comes after its weekends and holidays", () => {
  expect(["2026-11", "2026-12", "2027-01", "2027-05"].map(firstWorkingDayOf)).toEqual([
    "2026-11-02",
    "2026-12-01",
    "2027-01-04",
    "2027-05-03",
  ]);
});

test("working days after a day leave out weekends and holidays", () => {
  expect(workingDaysAfter("2026-11-02", 4)).toBe("2026-11-06");
  expect(workingDaysAfter("2026-11-02", 8)).toBe("2026-11-13");
  expect(workingDaysAfter("2026-12-24", 1)).toBe("2026-12-28");
});
