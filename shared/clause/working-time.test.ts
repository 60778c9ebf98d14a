import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time/paris-days.ts";
import { daysOfMonth, daysWithin, hoursOfMonth } from "./working-time.ts";

test("a month has its days, February every four years one more", () => {
  expect(["2020-01", "2020-02", "2021-02", "2020-04"].map(daysOfMonth)).toEqual([31, 29, 28, 30]);
});

test("a month of four weeks holds four times the hours of one", () => {
  expect(hoursOfMonth("2021-02", 60)).toBe(240);
});

test("the days of a span are those of its months", () => {
  const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2019-01-01", days));
  fc.assert(
    fc.property(day, fc.nat(800), (start, length) => {
      const end = addDays(start, length);
      const months = Array.from({ length: 15 * 12 }, (_, place) => {
        const month = `${(place % 12) + 1}`.padStart(2, "0");
        return `${2018 + Math.floor(place / 12)}-${month}`;
      });
      const days = months.reduce((total, month) => total + daysWithin(month, { start, end }), 0);
      expect(days).toBe(length + 1);
    }),
  );
});

test("a span without an end lasts", () => {
  expect(daysWithin("2030-05", { start: "2020-01-15" })).toBe(31);
  expect(daysWithin("2020-01", { start: "2020-01-15" })).toBe(17);
  expect(daysWithin("2019-12", { start: "2020-01-15" })).toBe(0);
});
