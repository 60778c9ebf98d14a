import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMatchIntent } from "../../../tests/fixtures/matching-world.ts";
import { shippedCategories } from "../../categories/categories.ts";
import { NEUTRAL } from "../world/weights.ts";
import { activityRemarks, activityScore, cpvFit } from "./activity.ts";
import { capacityRemarks, capacityScore } from "./capacity.ts";
import { equityScore, historyOf, historyRemarks, noveltyScore, wishesScore } from "./history.ts";
import { maturityRemarks, maturityScore } from "./maturity.ts";
import { nearnessRemarks, nearnessScore } from "./nearness.ts";

const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/g, " "));
const labels = { own: "Entretien d’espaces verts", sector: "Espaces verts" };
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe("the fit of the activity", () => {
  it("is better for the very family than for its sector", () => {
    expect(activityScore({ fit: "exact" })).toBeGreaterThan(activityScore({ fit: "sector" }));
  });

  it("grows with the words and the CPV codes, between 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("exact", "sector", "family" as const),
        unit,
        unit,
        unit,
        (fit, words, more, cpv) => {
          const [less, most] = [Math.min(words, more), Math.max(words, more)];
          const score = activityScore({ fit, words: most, cpv });
          expect(score).toBeGreaterThanOrEqual(activityScore({ fit, words: less, cpv }));
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("follows CPV codes by the length of the prefix that they share with the category", () => {
    expect(cpvFit(shippedCategories, ["77310000"], "espaces-verts/entretien")).toBe(1);
    expect(cpvFit(shippedCategories, ["77310000-6"], "espaces-verts")).toBe(3 / 4);
    expect(cpvFit(shippedCategories, ["77310000", "90911000"], "espaces-verts/entretien")).toBe(0.5);
    expect(cpvFit(shippedCategories, ["90911000"], "espaces-verts/entretien")).toBe(0);
    expect(cpvFit(shippedCategories, [], "espaces-verts/entretien")).toBeUndefined();
  });

  it("says what is shared, what is missing, and only that", () => {
    expect(
      plain(activityRemarks({ fit: "exact", words: 0.4, cpv: 1 }, labels, ["tonte"], "buyer").for),
    ).toEqual([
      "Exerce l’activité demandée : Entretien d’espaces verts.",
      "Sa présentation reprend les mots du besoin : tonte.",
      "Les codes CPV mènent à cette activité.",
    ]);
    expect(plain(activityRemarks({ fit: "sector" }, labels, [], "buyer").against)).toEqual([
      "Déclare tout le secteur « Espaces verts », sans préciser cette famille.",
      "N’a pas décrit son activité.",
    ]);
  });
});

describe("nearness", () => {
  it("never grows with the distance, nor falls with the share covered", () => {
    const km = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(km, km, unit, unit, (a, b, c, d) => {
        const near = { km: Math.min(a, b), share: Math.max(c, d) };
        const far = { km: Math.max(a, b), share: Math.min(c, d) };
        expect(nearnessScore(near)).toBeGreaterThanOrEqual(nearnessScore(far));
      }),
    );
  });

  it("is 1 on the spot, a half at 40 km, neutral where the distance is not known", () => {
    expect(nearnessScore({ share: 1, km: 0 })).toBe(1);
    expect(nearnessScore({ share: 1, km: 40 })).toBe(0.5);
    expect(nearnessScore({ share: 1 })).toBe(NEUTRAL);
  });

  it("shows a partial cover as partial, never as nothing or everything", () => {
    const text = (share: number) =>
      plain(nearnessRemarks({ share, km: 12.4 }, "Muret (31)", "buyer").against)[0];
    expect(text(0.42)).toBe(
      "Ne couvre qu’une partie de Muret (31) : 42 % de la population, à 12 km de son adresse.",
    );
    expect(text(0.0001)).toContain("1 %");
    expect(text(0.9999)).toContain("99 %");
    expect(plain(nearnessRemarks({ share: 1, km: 12.4 }, "Muret (31)", "buyer").for)).toEqual([
      "Couvre Muret (31), à 12 km de son adresse.",
    ]);
  });
});

describe("capacity", () => {
  it("is the part of the yearly amount that the supplier can take on, at most 1", () => {
    const score = (capacity?: number | null, amount?: number | null) => capacityScore({ capacity, amount });
    expect([score(79_999, 80_000), score(80_000, 80_000), score(80_001, 80_000)]).toEqual([
      79_999 / 80_000,
      1,
      1,
    ]);
    expect(score(40_000, 80_000)).toBe(0.5);
    expect(score(0, 0)).toBe(1);
    expect([score(undefined, 80_000), score(80_000, null)]).toEqual([NEUTRAL, NEUTRAL]);
  });

  it("never falls when the supplier can take on more", () => {
    const euros = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(euros, euros, euros, (capacity, more, amount) => {
        expect(capacityScore({ capacity: capacity + more, amount })).toBeGreaterThanOrEqual(
          capacityScore({ capacity, amount }),
        );
      }),
    );
  });

  it("advises a lot or a group where it is too small", () => {
    expect(plain(capacityRemarks({ capacity: 10, amount: 20 }, String, "buyer").against)).toEqual([
      "Sa capacité (10 par an) est inférieure au besoin (20 HT par an) : un lot ou un groupement serait à prévoir.",
    ]);
  });
});

describe("maturity", () => {
  const score = (launch: string) => maturityScore("2026-11-21", launch);

  it("is whole within nine months, less beyond, least after the date and two years away", () => {
    expect([score("2026-11-21"), score("2027-08-18")]).toEqual([1, 1]);
    expect(score("2027-08-19")).toBeLessThan(1);
    expect(score("2028-11-20")).toBeCloseTo(0.2);
    expect([score("2026-11-20"), score("2030-01-01")]).toEqual([0.2, expect.closeTo(0.2)]);
  });

  it("says that a date has passed", () => {
    expect(maturityRemarks("2026-11-21", "2026-11-20", (day) => day).against[0]).toContain("est passée");
  });
});

describe("what the two sides have said and done", () => {
  const history = historyOf(
    {
      wishes: [
        { by: "buyer", buyerId: "buy_1", supplierId: "both" },
        { by: "supplier", buyerId: "buy_1", supplierId: "both" },
        { by: "supplier", buyerId: "buy_1", supplierId: "one" },
        { by: "buyer", intentId: "int_2", supplierId: "other" },
      ],
      met: [{ buyerId: "buy_1", supplierId: "one" }],
      meetings: { one: 3 },
    },
    aMatchIntent(),
  );

  it("puts a mutual wish above one side's, above none", () => {
    expect(["both", "one", "other"].map((id) => wishesScore(history(id)))).toEqual([1, 0.8, NEUTRAL]);
  });

  it("prefers people who have not met, and suppliers with few meetings", () => {
    expect(["both", "one"].map((id) => noveltyScore(history(id)))).toEqual([1, 0]);
    expect(["both", "one"].map((id) => equityScore(history(id)))).toEqual([1, 0.25]);
  });

  it("is neutral, and silent, where nothing was recorded", () => {
    const nothing = historyOf({}, aMatchIntent())("both");
    expect([wishesScore(nothing), noveltyScore(nothing), equityScore(nothing)]).toEqual([
      NEUTRAL,
      NEUTRAL,
      NEUTRAL,
    ]);
    expect(historyRemarks(nothing, "buyer")).toEqual({ for: [], against: [] });
  });
});
