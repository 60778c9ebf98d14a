import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../time/paris-days.ts";
import { checkDays } from "./checks.ts";
import { daysIn, monthsBetween, stageDays } from "./days.ts";
import { plannedByMonth, plannedUntil } from "./planned-hours.ts";
import { type Followed, standingOf } from "./standing.ts";

const aDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2018-01-01", days));
const someDates = fc
  .tuple(aDay, fc.integer({ min: 0, max: 2_500 }))
  .map(([start, days]) => ({ start, end: addDays(start, days) }));
const someHours = fc.integer({ min: 1, max: 5_000_000 }).map((hundredths) => hundredths / 100);
const aContract = fc
  .record({ dates: someDates, plannedHours: someHours })
  .map(({ dates, plannedHours }): Followed & { start: string; end: string; plannedHours: number } => ({
    ...dates,
    plannedHours,
  }));
const workedIn = ({ start, end }: { start: string; end: string }) =>
  fc.dictionary(fc.constantFrom(...monthsBetween(start, end)), someHours, { maxKeys: 12 });
const aLife = aContract.chain((contract) => fc.tuple(fc.constant(contract), workedIn(contract), aDay));

const hundredths = (hours: number) => Math.round(hours * 100);

describe("planned hours", () => {
  test("of the months add up to those of the contract, and none is negative", () => {
    fc.assert(
      fc.property(aContract, ({ plannedHours, ...dates }) => {
        const months = [...plannedByMonth(plannedHours, dates).values()];
        expect(months.every((hours) => hours >= 0)).toBe(true);
        expect(months.reduce((sum, hours) => sum + hundredths(hours), 0)).toBe(hundredths(plannedHours));
      }),
    );
  });

  test("never fall as days go by, from none before the start to all at the end", () => {
    fc.assert(
      fc.property(aContract, aDay, ({ plannedHours, ...dates }, day) => {
        const today = plannedUntil(plannedHours, dates, day);
        expect(plannedUntil(plannedHours, dates, addDays(day, 1))).toBeGreaterThanOrEqual(today);
        expect(plannedUntil(plannedHours, dates, addDays(dates.start, -1))).toBe(0);
        expect(plannedUntil(plannedHours, dates, dates.end)).toBe(plannedHours);
      }),
    );
  });
});

describe("the stages of a contract", () => {
  test("come in order, within its dates", () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const { third, twoThirds, end } = stageDays(dates);
        expect([dates.start, third, twoThirds, end].toSorted()).toEqual([dates.start, third, twoThirds, end]);
        expect(daysIn(dates.start, third)).toBeGreaterThanOrEqual(daysIn(dates.start, end) / 3);
      }),
    );
  });

  test("are each looked at once, in one of its years", () => {
    fc.assert(
      fc.property(aContract, (contract) => {
        const years = Array.from({ length: 30 }, (_, place) => 2015 + place);
        expect(years.flatMap((year) => checkDays(contract, year))).toHaveLength(3);
      }),
    );
  });
});

describe("where a contract stands", () => {
  test("worked and remaining hours make what is planned, or more", () => {
    fc.assert(
      fc.property(aLife, ([contract, hours, today]) => {
        const { worked, remaining = 0 } = standingOf(contract, hours, today);
        const planned = hundredths(contract.plannedHours);
        expect(hundredths(worked) + hundredths(remaining)).toBe(Math.max(planned, hundredths(worked)));
      }),
    );
  });

  test("nobody is late with all hours worked, nor before a third is over, nor once staff have said how it ended", () => {
    fc.assert(
      fc.property(aLife, ([contract, hours, today]) => {
        const { late, share = 0, knownUntil } = standingOf(contract, hours, today);
        if (share >= 1 || knownUntil < stageDays(contract).third) expect(late).toBeUndefined();
        const ended = { outcome: "dispensed", on: today, why: "" } as const;
        expect(standingOf({ ...contract, ended }, hours, today).late).toBeUndefined();
      }),
    );
  });

  test("a penalty is the missing hours’, and falls as hours are worked", () => {
    fc.assert(
      fc.property(aLife, someHours, ([contract, hours, today], more) => {
        const withPenalty = { ...contract, penaltyPerHour: 12.5 };
        const { status, penalty, remaining = 0 } = standingOf(withPenalty, hours, today);
        if (status === "short") expect(penalty).toBeCloseTo(remaining * 12.5, 1);
        else expect(penalty).toBeUndefined();
        const month = contract.start.slice(0, 7);
        const worked = { ...hours, [month]: (hours[month] ?? 0) + more };
        expect(standingOf(withPenalty, worked, today).penalty ?? 0).toBeLessThanOrEqual(penalty ?? 0);
      }),
    );
  });

  test("a projection is never under what is worked", () => {
    fc.assert(
      fc.property(aLife, ([contract, hours, today]) => {
        const { worked, projected } = standingOf(contract, hours, today);
        if (projected !== undefined) expect(projected).toBeGreaterThanOrEqual(worked);
      }),
    );
  });
});
