import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountInAYear, needsTotal, needValue, whyLotAboveAll } from "./need-value.ts";

const amount = fc.integer({ min: 0, max: 6_000_000 });
const months = fc.integer({ min: 1, max: 240 });

describe("the value of a need", () => {
  it("is the total where it is given alone, or with a yearly amount that comes to it", () => {
    fc.assert(
      fc.property(amount, months, (totalAmount, durationMonths) => {
        const sure = { least: totalAmount, most: totalAmount };
        expect(needValue({ totalAmount, durationMonths })).toMatchObject(sure);
        const yearlyAmount = Math.round((totalAmount * 12) / durationMonths);
        const both = needValue({ totalAmount, yearlyAmount, durationMonths });
        expect(both).toMatchObject(sure);
        expect(both?.doubt).toBeUndefined();
      }),
    );
  });

  it("lies between a total and a yearly amount that contradict each other, to the euro", () => {
    const both = (totalAmount: number, durationMonths?: number) =>
      needValue({ yearlyAmount: 60_000, totalAmount, durationMonths });
    expect(both(30_000, 24)).toMatchObject({
      least: 30_000,
      most: 120_000,
      doubt: { kind: "contradiction" },
    });
    expect(both(30_000, 24)?.doubt?.text.replace(/\s/g, " ")).toContain(
      "Le montant total (30 000 € HT) et le montant par an (60 000 € HT) se contredisent",
    );
    const contradicts = (totals: number[], durationMonths?: number) =>
      totals.map((total) => both(total, durationMonths)?.doubt !== undefined);
    expect(contradicts([59_999, 60_000, 60_001], 12)).toEqual([true, false, true]);
    expect(contradicts([19_999, 20_000, 60_000, 60_001], 4)).toEqual([true, false, false, true]);
    expect(contradicts([59_999, 60_000, 300_000])).toEqual([true, false, false]);
  });

  it("is a year’s amount at least where the length is not known, and nothing at most", () => {
    expect(needValue({ yearlyAmount: 100_000 })).toMatchObject({
      least: 100_000,
      most: Number.POSITIVE_INFINITY,
      doubt: { kind: "duration" },
    });
  });

  it("of a lot is never more than all lots, to the euro, but for the rounding of years", () => {
    const tooDear = (totalAmount: number) =>
      whyLotAboveAll({ totalAmount, allLotsAmount: 30_000 }) !== undefined;
    expect([29_999, 30_000, 30_001].map(tooDear)).toEqual([false, false, true]);
    expect(
      whyLotAboveAll({ yearlyAmount: 33_334, durationMonths: 36, allLotsAmount: 100_000 }),
    ).toBeUndefined();
    expect(whyLotAboveAll({ yearlyAmount: 33_335, durationMonths: 36, allLotsAmount: 100_000 })).toContain(
      "corrigez l’un des deux",
    );
    expect(
      whyLotAboveAll({ yearlyAmount: 60_000, durationMonths: 4, allLotsAmount: 40_000 }),
    ).toBeUndefined();
    expect(whyLotAboveAll({ allLotsAmount: 40_000 })).toBeUndefined();
    expect(whyLotAboveAll({ totalAmount: 40_000 })).toBeUndefined();
  });

  it("is the yearly amount over the whole length from a year on, and equal to the same total", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 12, max: 240 }), (yearlyAmount, durationMonths) => {
        const value = needValue({ yearlyAmount, durationMonths });
        expect(value?.least).toBe(value?.most);
        expect(value?.least).toBeCloseTo((yearlyAmount * durationMonths) / 12, 6);
        expect(value?.doubt).toBeUndefined();
      }),
    );
  });

  it("under a year lies between what the months come to and the whole amount, and the total is asked for", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 11 }), (yearlyAmount, durationMonths) => {
        const value = needValue({ yearlyAmount, durationMonths });
        expect(value?.most).toBe(yearlyAmount);
        expect(value?.least).toBeLessThanOrEqual(yearlyAmount);
        expect(value?.doubt?.text).toContain("indiquez son montant total");
      }),
    );
  });

  it("never falls when an amount or a length grows", () => {
    fc.assert(
      fc.property(amount, amount, months, months, (yearlyAmount, more, durationMonths, longer) => {
        const small = needValue({ yearlyAmount, durationMonths });
        const large = needValue({
          yearlyAmount: yearlyAmount + more,
          durationMonths: Math.max(durationMonths, longer),
        });
        expect(large?.least).toBeGreaterThanOrEqual(small?.least ?? 0);
        expect(large?.most).toBeGreaterThanOrEqual(small?.most ?? 0);
      }),
    );
  });

  it("is not known without an amount", () => {
    expect(needValue({ durationMonths: 24 })).toBeUndefined();
    expect([1, 11, 12, 36, undefined].map(needsTotal)).toEqual([true, true, false, false, false]);
  });
});

describe("what a need comes to in a year", () => {
  it("is its yearly amount, or its total spread over years", () => {
    expect(amountInAYear({ yearlyAmount: 80_000, durationMonths: 36 })).toBe(80_000);
    expect(amountInAYear({ totalAmount: 240_000, durationMonths: 36 })).toBe(80_000);
    expect(amountInAYear({ totalAmount: 30_000, durationMonths: 4 })).toBe(30_000);
    expect(amountInAYear({ totalAmount: 30_000 })).toBe(30_000);
    expect(amountInAYear({})).toBeUndefined();
  });
});
