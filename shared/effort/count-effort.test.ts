import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countEffort, roundHours } from "./count-effort.ts";

const aContract = {
  amount: 1_000_000,
  labourShare: 0.5,
  effort: 0.05,
  hourlyCost: { low: 25, high: 30 },
};

const facts = fc.record({
  amount: fc.integer({ min: 1, max: 10_000_000_000 }),
  labourShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
  effort: fc.double({ min: 0.001, max: 1, noNaN: true }),
  hourlyCost: fc
    .tuple(fc.double({ min: 10, max: 200, noNaN: true }), fc.double({ min: 10, max: 200, noNaN: true }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  durationMonths: fc.option(fc.integer({ min: 1, max: 240 }), { nil: undefined }),
});

describe("the hours of insertion of a contract", () => {
  it("are those of the public guide’s example: a million of building at 5 %", () => {
    const { exact, hours, fullTimeYears } = countEffort(aContract);
    expect(Math.round(exact.low)).toBe(833);
    expect(hours).toEqual({ low: 830, high: 1_000 });
    expect(fullTimeYears).toEqual({ low: 0.5, high: 0.6 });
  });

  it("are one figure where the hour has one cost", () => {
    const { hours } = countEffort({ ...aContract, hourlyCost: { low: 30, high: 30 } });
    expect(hours).toEqual({ low: 830, high: 830 });
  });

  it("are spread over the contract’s months, where they are known", () => {
    expect(countEffort(aContract)).not.toHaveProperty("fullTimeDuring");
    expect(countEffort({ ...aContract, durationMonths: 6 }).fullTimeDuring).toEqual({ low: 1, high: 1.2 });
  });

  it("never have their least above their most, nor grow with the cost of an hour", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const counted = countEffort(one);
        expect(counted.exact.low).toBeLessThanOrEqual(counted.exact.high);
        expect(counted.hours.low).toBeLessThanOrEqual(counted.hours.high);
        const dearer = countEffort({
          ...one,
          hourlyCost: { low: one.hourlyCost.low * 2, high: one.hourlyCost.high * 2 },
        });
        expect(dearer.exact.high).toBeLessThan(counted.exact.high);
      }),
    );
  });

  it("follow the amount, the share and the effort in proportion", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 2, max: 9 }), (one, times) => {
        const more = countEffort({ ...one, amount: one.amount * times }).exact.low;
        expect(more).toBeCloseTo(countEffort(one).exact.low * times, 4);
      }),
    );
  });
});

describe("rounded hours", () => {
  it("stay near what was counted, and in the same order", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        (a, b) => {
          expect(Math.abs(roundHours(a) - a)).toBeLessThanOrEqual(Math.max(0.5, a * 0.125));
          if (a <= b) expect(roundHours(a)).toBeLessThanOrEqual(roundHours(b));
          expect(roundHours(roundHours(a))).toBe(roundHours(a));
        },
      ),
    );
  });

  it.each([
    [12.4, 12],
    [63, 65],
    [833.3, 830],
    [1_666, 1_650],
    [35_040, 35_000],
  ])("%d hours are told as %d", (hours, told) => expect(roundHours(hours)).toBe(told));
});
