import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eligibility } from "./eligibility.ts";
import type { EligibilityInput } from "./eligibility-schema.ts";
import { shippedRules } from "./rules.ts";
import { shippedThresholds } from "./thresholds.ts";

const judged = (rest: Partial<EligibilityInput>) => {
  const answer = eligibility(
    { date: "2027-03-01", legalStatus: "AUTHORITY", nature: "SERVICES", ...rest },
    shippedRules,
  );
  const found = answer.modalities.find(({ modality }) => modality === "DIRECT");
  if (!found) throw new Error("no answer");
  return { ...found, whole: answer };
};
const words = (rest: Partial<EligibilityInput>) =>
  judged(rest)
    .reasons.map(({ text }) => text)
    .join(" ");
const state = (rest: Partial<EligibilityInput>) => {
  const { open, toVerify } = judged(rest);
  return open ? (toVerify ? "to verify" : "open") : "closed";
};

describe("a direct purchase of some months", () => {
  it("is not opened by an amount « par an »: the total is asked for", () => {
    expect(state({ yearlyAmount: 100_000, durationMonths: 4 })).toBe("closed");
    expect(words({ yearlyAmount: 100_000, durationMonths: 4 })).toContain("indiquez son montant total");
    expect(judged({ yearlyAmount: 100_000, durationMonths: 4 }).whole.totalAmount).toBeNull();
  });

  it.each([
    [33_000, "open"],
    [59_999, "open"],
    [60_000, "closed"],
    [100_000, "closed"],
  ])("of %i € in all is %s", (totalAmount, expected) => {
    expect(state({ totalAmount, durationMonths: 4 })).toBe(expected);
    expect(judged({ totalAmount, durationMonths: 4 }).whole.totalAmount).toBe(totalAmount);
  });

  it("is open where even the whole yearly amount is below the threshold", () => {
    expect(state({ yearlyAmount: 50_000, durationMonths: 4 })).toBe("open");
  });

  it("leaves the formal procedure in doubt between both meanings", () => {
    const { thresholds, obligations } = judged({ yearlyAmount: 300_000, durationMonths: 4 }).whole;
    expect(thresholds.find(({ rule }) => rule === "formal")?.below).toBeNull();
    expect(obligations[0]?.applies).toBeNull();
  });

  it("with a yearly amount is never open unless that amount as a total is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300_000 }),
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom("WORKS", "SUPPLIES", "SERVICES" as const),
        (euros, durationMonths, nature) => {
          const asYearly = state({ yearlyAmount: euros, durationMonths, nature });
          const asTotal = state({ totalAmount: euros, durationMonths, nature });
          expect(asYearly === "open").toBe(asTotal === "open");
        },
      ),
    );
  });
});

describe("a direct purchase", () => {
  it("is to verify while the amount or the length is not known, and says which", () => {
    expect(state({})).toBe("to verify");
    expect(words({})).toContain("Le montant n’est pas connu");
    expect(state({ yearlyAmount: 50_000 })).toBe("to verify");
    expect(words({ yearlyAmount: 50_000 })).toContain("La durée n’est pas connue");
    expect(state({ yearlyAmount: 50_000, durationMonths: 12 })).toBe("open");
  });

  it("counts renewals, which are part of the length", () => {
    expect(state({ yearlyAmount: 20_000, durationMonths: 24 })).toBe("open");
    expect(state({ yearlyAmount: 20_000, durationMonths: 48 })).toBe("closed");
  });

  it("is open below each dated threshold and closed from it on, to the euro, on its first and last day", () => {
    for (const row of shippedThresholds.filter(({ rule }) => rule === "direct"))
      for (const date of [row.from, row.until ?? "2030-06-30"])
        for (const nature of row.natures)
          for (const legalStatus of ["STATE", "AUTHORITY", "ENTITY"] as const) {
            const at = (totalAmount: number) => state({ date, nature, legalStatus, totalAmount });
            expect([row.amount - 1, row.amount, row.amount + 1].map(at)).toEqual([
              "open",
              "closed",
              "closed",
            ]);
          }
  });

  it("and the formal procedure change sides at each dated threshold, to the euro", () => {
    for (const row of shippedThresholds.filter(({ rule }) => rule === "formal"))
      for (const date of [row.from, row.until ?? "2030-06-30"])
        for (const nature of row.natures)
          for (const legalStatus of row.legalStatuses ?? (["STATE", "AUTHORITY", "ENTITY"] as const)) {
            const at = (totalAmount: number) =>
              judged({ date, nature, legalStatus, totalAmount }).whole.thresholds.find(
                ({ rule }) => rule === "formal",
              )?.below;
            expect([row.amount - 1, row.amount, row.amount + 1].map(at)).toEqual([true, false, false]);
          }
  });
});

describe("a direct purchase whose amounts contradict each other", () => {
  it("is to verify, both fields named, wherever both come below the threshold or one does", () => {
    const both = (totalAmount: number, yearlyAmount = 60_000) => ({
      totalAmount,
      yearlyAmount,
      durationMonths: 24,
    });
    expect(state(both(30_000))).toBe("to verify");
    expect(words(both(30_000))).toContain("Le montant total (");
    expect(words(both(30_000))).toContain("et le montant par an (");
    expect(state(both(30_000, 20_000))).toBe("to verify");
    expect([59_999, 60_000].map((total) => state(both(total)))).toEqual(["to verify", "closed"]);
    expect(state(both(40_000, 20_000))).toBe("open");
    expect(judged(both(30_000)).whole.totalAmount).toBeNull();
    expect(judged(both(30_000)).whole.assumptions.join(" ")).toContain("se contredisent");
  });
});

describe("a lot", () => {
  const lot = (totalAmount: number, allLotsAmount: number, rest: Partial<EligibilityInput> = {}) => ({
    totalAmount,
    allLotsAmount,
    durationMonths: 12,
    ...rest,
  });

  it("is compared by the value of all lots", () => {
    expect(state(lot(20_000, 50_000))).toBe("open");
    expect(judged(lot(20_000, 150_000)).whole.totalAmount).toBe(150_000);
    expect(state(lot(50_000, 150_000))).toBe("closed");
    expect(words(lot(50_000, 150_000))).toContain("tous les lots réunis");
  });

  it("may be bought directly if it is small and a fifth of all lots at most, once the other small ones are added", () => {
    expect(state(lot(30_000, 150_000))).toBe("to verify");
    expect(words(lot(30_000, 150_000)).replace(/\s/g, " ")).toContain(
      "20 % de la valeur de tous les lots, soit 30 000 € HT",
    );
    expect(judged(lot(30_000, 150_000)).whole.thresholds[0]?.text).toContain(
      "un petit lot peut être mis à part",
    );
    expect(state(lot(30_001, 150_000))).toBe("closed");
    expect(state(lot(59_999, 1_000_000))).toBe("to verify");
    expect(state(lot(60_000, 1_000_000))).toBe("closed");
  });

  it("is never worth more than all lots: both fields are named", () => {
    expect(state(lot(70_000, 10_000))).toBe("closed");
    expect([59_999, 60_000, 60_001].map((amount) => state(lot(amount, 30_000)))).toEqual([
      "to verify",
      "closed",
      "closed",
    ]);
    for (const amount of [50_000, 70_000]) {
      expect(words(lot(amount, 30_000))).toContain("Le montant du lot (");
      expect(words(lot(amount, 30_000))).toContain("dépasse la valeur de tous les lots réunis (");
    }
    expect(judged(lot(50_000, 30_000)).whole.totalAmount).toBeNull();
    expect(judged(lot(50_000, 30_000)).whole.thresholds[0]?.below).toBeNull();
    expect(state(lot(30_000, 30_000))).toBe("open");
  });

  it("whose own amount is not told is asked for it, unless all lots are below the threshold", () => {
    const all = (allLotsAmount: number) => ({ allLotsAmount, durationMonths: 12 });
    expect([59_999, 60_000, 60_001, 300_000].map((amount) => state(all(amount)))).toEqual([
      "open",
      "to verify",
      "to verify",
      "to verify",
    ]);
    expect(words(all(300_000))).toContain("indiquez le montant du lot");
    expect(judged(all(300_000)).whole.thresholds.map(({ rule, below }) => [rule, below])).toEqual([
      ["direct", false],
      ["smallLot", null],
      ["formal", false],
      ["social", null],
    ]);
    expect(judged(all(300_000)).whole.totalAmount).toBe(300_000);
  });

  it("of some months, given « par an », is asked for its total while it may be a small one", () => {
    const some = { yearlyAmount: 100_000, durationMonths: 4 };
    expect(state({ ...some, allLotsAmount: 300_000 })).toBe("to verify");
    expect(words({ ...some, allLotsAmount: 300_000 })).toContain("indiquez son montant total");
    // 33 333 € at least: more than a fifth of 166 000 €.
    expect([166_666, 166_667].map((allLotsAmount) => state({ ...some, allLotsAmount }))).toEqual([
      "closed",
      "to verify",
    ]);
    expect(state({ yearlyAmount: 180_000, durationMonths: 4, allLotsAmount: 900_000 })).toBe("closed");
    expect(state({ yearlyAmount: 179_999, durationMonths: 4, allLotsAmount: 900_000 })).toBe("to verify");
  });

  it("by year without its years keeps the doubt on how long it lasts", () => {
    const asked = { yearlyAmount: 30_000, allLotsAmount: 300_000 };
    expect(state(asked)).toBe("to verify");
    expect(words(asked)).toContain("La durée n’est pas connue");
    expect(words(asked)).not.toContain("Ce lot est sous");
    const { thresholds, assumptions } = judged(asked).whole;
    expect(assumptions.join(" ")).toContain("La durée n’est pas connue");
    const small = thresholds.find(({ rule }) => rule === "smallLot");
    expect(small?.below).toBeNull();
    expect(small?.text).toContain("La durée n’est pas connue");
    expect([59_999, 60_000].map((yearlyAmount) => state({ yearlyAmount, allLotsAmount: 300_000 }))).toEqual([
      "to verify",
      "closed",
    ]);
  });

  it("whose nature is not known is closed only above the limit of each nature", () => {
    const at = (amount: number, all = 400_000) => state(lot(amount, all, { nature: undefined }));
    expect([59_999, 60_000, 70_000, 80_000].map((amount) => at(amount))).toEqual([
      "to verify",
      "to verify",
      "to verify",
      "to verify",
    ]);
    expect(at(80_001)).toBe("closed");
    expect([at(99_999, 600_000), at(100_000, 600_000)]).toEqual(["to verify", "closed"]);
    expect(words(lot(70_000, 400_000, { nature: undefined }))).toContain(
      "La nature de l’achat n’est pas connue",
    );
    const { thresholds } = judged(lot(70_000, 400_000, { nature: undefined })).whole;
    expect(thresholds.filter(({ rule }) => rule === "smallLot").map(({ amount }) => amount)).toEqual([
      80_000,
    ]);
    const large = judged(lot(70_000, 6_000_000, { nature: undefined })).whole.thresholds;
    expect(large.filter(({ rule }) => rule === "smallLot").map(({ amount }) => amount)).toEqual([
      80_000, 1_000_000,
    ]);
  });

  it("of some months, given « par an », may be worth more than what is said of all lots: to the euro", () => {
    const yearly = (yearlyAmount: number, allLotsAmount: number) =>
      state({ yearlyAmount, allLotsAmount, durationMonths: 4 });
    expect([59_999, 60_000, 60_001].map((amount) => yearly(amount, 40_000))).toEqual([
      "open",
      "closed",
      "closed",
    ]);
    expect(words({ yearlyAmount: 60_000, allLotsAmount: 40_000, durationMonths: 4 })).toContain(
      "indiquez son montant total",
    );
    expect(
      judged({ yearlyAmount: 60_000, allLotsAmount: 40_000, durationMonths: 4 }).whole.totalAmount,
    ).toBeNull();
    expect([59_999, 60_000, 60_001].map((all) => yearly(45_000, all))).toEqual(["open", "closed", "closed"]);
    // 10 000 € at least, which may be a fifth of them.
    expect([59_999, 60_000, 60_001].map((all) => yearly(30_000, all))).toEqual([
      "open",
      "to verify",
      "to verify",
    ]);
  });

  it("may escape the formal procedure below 80 000 € of services and a fifth of all lots", () => {
    const small = (totalAmount: number, allLotsAmount: number, nature: "WORKS" | "SERVICES" = "SERVICES") =>
      judged(lot(totalAmount, allLotsAmount, { nature })).whole.thresholds.find(
        ({ rule }) => rule === "smallLot",
      )?.below;
    expect([small(79_999, 500_000), small(80_000, 500_000), small(60_000, 250_000)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(small(999_999, 6_000_000, "WORKS")).toBe(true);
    expect(small(1_000_000, 6_000_000, "WORKS")).toBe(false);
    expect(small(10_000, 100_000)).toBeUndefined();
  });
});
