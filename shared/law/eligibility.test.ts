import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modalities } from "../intents/modalities.ts";
import type { Modality } from "../intents/schema.ts";
import { supplierKinds } from "../suppliers/kinds.ts";
import { eligibility as judge } from "./eligibility.ts";
import {
  type EligibilityInput,
  eligibilityAnswerSchema,
  eligibilityInputSchema,
} from "./eligibility-schema.ts";
import { shippedRules } from "./rules.ts";

const eligibility = (input: EligibilityInput, rules = shippedRules) => judge(input, rules);

const need = (rest: Partial<EligibilityInput> = {}): EligibilityInput => ({
  date: "2026-11-21",
  legalStatus: "AUTHORITY",
  nature: "SERVICES",
  ...rest,
});

const judged = (modality: Modality, rest: Partial<EligibilityInput> = {}) => {
  const found = eligibility(need(rest)).modalities.find((answer) => answer.modality === modality);
  if (!found) throw new Error(`no answer for ${modality}`);
  return found;
};
const isOpen = (modality: Modality, rest: Partial<EligibilityInput> = {}) => judged(modality, rest).open;

const needs = fc.record(
  {
    date: fc.constantFrom(
      "2019-03-31",
      "2026-03-31",
      "2026-04-01",
      "2026-08-21",
      "2026-08-22",
      "2027-12-31",
      "2030-01-01",
    ),
    legalStatus: fc.constantFrom("STATE", "AUTHORITY", "ENTITY", "PRIVATE" as const),
    nature: fc.constantFrom("WORKS", "SUPPLIES", "SERVICES" as const),
    category: fc.constantFrom("espaces-verts/entretien", "action-sociale", "batiment/gros-oeuvre"),
    cpv: fc.subarray(["85312000-9", "77310000-6"]),
    yearlyAmount: fc.integer({ min: 0, max: 6_000_000 }),
    totalAmount: fc.integer({ min: 0, max: 6_000_000 }),
    durationMonths: fc.integer({ min: 1, max: 60 }),
    kinds: fc.subarray([...supplierKinds]),
  },
  { requiredKeys: ["date"] },
);

describe("a private buyer", () => {
  it("buys freely, and only so", () => {
    const open = eligibility(need({ legalStatus: "PRIVATE" })).modalities.filter((answer) => answer.open);
    expect(open.map(({ modality }) => modality)).toEqual(["LIBRE"]);
    expect(judged("L2113-13", { legalStatus: "PRIVATE" }).reasons[0]?.text).toContain(
      "n’est pas soumis au Code",
    );
  });

  it("has no obligation of the code", () => {
    expect(eligibility(need({ legalStatus: "PRIVATE", totalAmount: 9_000_000 })).obligations).toEqual([]);
  });

  it("is the only one to buy freely", () => {
    expect(
      (["STATE", "AUTHORITY", "ENTITY"] as const).some((legalStatus) => isOpen("LIBRE", { legalStatus })),
    ).toBe(false);
  });
});

describe("a direct purchase", () => {
  it.each([
    ["SERVICES", "2026-03-31", 40_000],
    ["SUPPLIES", "2026-04-01", 60_000],
    ["SERVICES", "2026-11-21", 60_000],
    ["WORKS", "2026-11-21", 100_000],
  ] as const)("of %s on %s is open below %i €, closed at it and above", (nature, date, limit) => {
    const at = (totalAmount: number) => isOpen("DIRECT", { nature, date, totalAmount });
    expect([limit - 0.01, limit, limit + 0.01].map(at)).toEqual([true, false, false]);
  });

  it("counts the yearly amount over the whole duration", () => {
    expect(isOpen("DIRECT", { yearlyAmount: 20_000, durationMonths: 35 })).toBe(true);
    expect(isOpen("DIRECT", { yearlyAmount: 20_000, durationMonths: 36 })).toBe(false);
  });

  it("says that it counted one year at least where the duration is not known, and no value as sure", () => {
    const answer = eligibility(need({ yearlyAmount: 59_000 }));
    expect(answer.totalAmount).toBeNull();
    expect(answer.assumptions.join()).toContain("sur un an");
  });

  it("without an amount stays open, its condition to be checked", () => {
    expect(judged("DIRECT").conditions.find(({ text }) => text.includes("est inférieure"))?.met).toBeNull();
    expect(isOpen("DIRECT")).toBe(true);
  });

  it("of an unknown nature is closed only above every threshold", () => {
    const at = (totalAmount: number) => {
      const { open, conditions } = judged("DIRECT", { nature: undefined, totalAmount });
      return [open, conditions.find(({ text }) => text.includes("est inférieure"))?.met];
    };
    expect(at(59_999)).toEqual([true, true]);
    expect(at(60_000)).toEqual([true, null]);
    expect(at(99_999)).toEqual([true, null]);
    expect(at(100_000)).toEqual([false, false]);
  });

  it("says that the threshold is not known where it has no row", () => {
    const { open, conditions } = judged("DIRECT", { nature: "WORKS", date: "2025-06-01", totalAmount: 10 });
    expect(open).toBe(true);
    expect(conditions.some(({ text, met }) => text.includes("n’est pas connu") && met === null)).toBe(true);
  });
});

describe("a reservation to the social economy", () => {
  const social = { cpv: ["85312000-9"], durationMonths: 36 };

  it("is for contracting authorities, of which an entity says whether it is one", () => {
    const statuses = ["STATE", "AUTHORITY", "ENTITY", "PRIVATE"] as const;
    const answers = statuses.map((legalStatus) => judged("L2113-15", { ...social, legalStatus }));
    expect(answers.map(({ open, toVerify }) => [open, toVerify])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [false, false],
    ]);
    expect(answers[2]?.reasons.map(({ text }) => text).join(" ")).toContain(
      "Êtes-vous un pouvoir adjudicateur qui agit en tant qu’entité adjudicatrice ?",
    );
    expect(isOpen("L2113-15", { ...social, legalStatus: "ENTITY", durationMonths: 37 })).toBe(false);
  });

  it("is to verify while its length is not known, and asks for it", () => {
    const { open, toVerify, reasons } = judged("L2113-15", { cpv: ["85312000-9"] });
    expect([open, toVerify]).toEqual([true, true]);
    expect(reasons.map(({ text }) => text).join(" ")).toContain("Indiquez la durée");
  });

  it("lasts 36 months at most", () => {
    const at = (durationMonths: number) => isOpen("L2113-15", { ...social, durationMonths });
    expect([35, 36, 37].map(at)).toEqual([true, true, false]);
  });

  it("is about services of the list and nothing else", () => {
    expect(isOpen("L2113-15", { ...social, cpv: ["85312000-9", "77310000-6"] })).toBe(false);
    expect(isOpen("L2113-15", { ...social, nature: "SUPPLIES" })).toBe(false);
    expect(isOpen("L2113-15", { cpv: [], category: "espaces-verts/entretien" })).toBe(false);
    expect(isOpen("L2113-15", { cpv: [], category: "action-sociale/petite-enfance" })).toBe(true);
  });

  it("is open for a family all of whose CPV codes are on the list, to verify for one of which some are", () => {
    const state = (rest: Partial<EligibilityInput>) => {
      const { open, toVerify } = judged("L2113-15", { nature: undefined, durationMonths: 36, ...rest });
      return open ? (toVerify ? "to verify" : "open") : "closed";
    };
    expect(state({ category: "action-sociale/petite-enfance" })).toBe("open");
    expect(state({ category: "action-sociale/hebergement" })).toBe("open");
    for (const category of [
      "transports-logistique/livraison",
      "espaces-verts/milieux-naturels",
      "prestations-intellectuelles",
      "prestations-intellectuelles/formation",
    ])
      expect([category, state({ category })]).toEqual([category, "to verify"]);
    for (const category of [
      "espaces-verts/entretien",
      "nettoyage/locaux",
      "prestations-intellectuelles/conseil-etudes",
      "batiment/peinture-sols",
    ])
      expect([category, state({ category })]).toEqual([category, "closed"]);
    expect(state({})).toBe("to verify");
    expect(state({ category: "transports-logistique/livraison", cpv: ["64120000-3"] })).toBe("closed");
    expect(state({ category: "transports-logistique/livraison", cpv: ["85312200-1"] })).toBe("open");
  });

  it("says which codes of a family are on the list and which are not", () => {
    const { reasons } = judged("L2113-15", {
      nature: undefined,
      category: "transports-logistique/livraison",
    });
    const text = reasons.map((reason) => reason.text).join(" ");
    expect(text).toContain("dans la liste annexée : 85312200");
    expect(text).toContain("N’y sont pas : 64120000, 60161000, 60180000");
    const mixed = judged("L2113-15", { cpv: ["85312000-9", "77310000-6"] });
    expect(mixed.reasons[0]?.text).toContain("77310000-6 n’y est pas");
  });

  it("does not go to the same winner within three years", () => {
    const at = (lastEssAward: string) => isOpen("L2113-15", { ...social, lastEssAward });
    expect([at("2023-11-20"), at("2023-11-21"), at("2023-11-22")]).toEqual([true, true, false]);
  });
});

describe("the obligations", () => {
  const codes = (rest: Partial<EligibilityInput>) =>
    eligibility(need(rest)).obligations.map(({ code }) => code);

  it("begin on 22 August 2026", () => {
    const big = { totalAmount: 300_000 };
    expect(codes({ ...big, date: "2026-08-21" })).toEqual([]);
    expect(codes({ ...big, date: "2026-08-22" })).toEqual([
      "socialCondition",
      "environmentalCondition",
      "environmentalCriterion",
    ]);
  });

  it.each([
    ["STATE", "SERVICES", 140_000],
    ["AUTHORITY", "SUPPLIES", 216_000],
    ["ENTITY", "SERVICES", 432_000],
    ["AUTHORITY", "WORKS", 5_404_000],
  ] as const)("of %s buying %s hold a social condition from %i € on", (legalStatus, nature, limit) => {
    const social = (totalAmount: number) =>
      eligibility(need({ legalStatus, nature, totalAmount })).obligations.find(
        ({ code }) => code === "socialCondition",
      );
    expect(social(limit - 0.01)).toBeUndefined();
    expect(social(limit)?.applies).toBe(true);
    expect(social(limit + 0.01)?.applies).toBe(true);
  });

  it("leave the social condition in doubt where the amount or the threshold is not known", () => {
    for (const rest of [
      {},
      { date: "2028-01-01", totalAmount: 9_000_000 },
      { cpv: ["85312000-9"], totalAmount: 300_000 },
    ]) {
      const [social] = eligibility(need(rest)).obligations;
      expect(social).toMatchObject({ code: "socialCondition", applies: null });
    }
  });

  describe("for an amount by year whose years are not told", () => {
    const social = (rest: Partial<EligibilityInput>) =>
      eligibility(need(rest)).obligations.find(({ code }) => code === "socialCondition");

    it.each([
      ["AUTHORITY", 216_000],
      ["STATE", 140_000],
      ["ENTITY", 432_000],
    ] as const)(
      "of %s leave the social condition in doubt below %i €, and ask how long it lasts",
      (legalStatus, limit) => {
        for (const yearlyAmount of [1, 50_000, limit - 1]) {
          const found = social({ legalStatus, yearlyAmount });
          expect(found?.applies).toBeNull();
          expect(found?.text).toContain("La durée n’est pas connue");
        }
        expect(
          [limit, limit + 1].map((yearlyAmount) => social({ legalStatus, yearlyAmount })?.applies),
        ).toEqual([true, true]);
      },
    );

    it("follow the value once they are told, to the euro", () => {
      const over = (yearlyAmount: number) => social({ yearlyAmount, durationMonths: 36 })?.applies;
      expect([71_999, 72_000, 72_001].map(over)).toEqual([undefined, true, true]);
    });
  });

  it("leave the social condition in doubt for services that the annexed notice may name, with the question", () => {
    const social = (rest: Partial<EligibilityInput>) =>
      eligibility(need({ totalAmount: 300_000, ...rest })).obligations[0];
    for (const code of ["79713000", "55520000-1", "79611000", "80530000-8", "92312000", "79000000"]) {
      const found = social({ cpv: [code] });
      expect([code, found?.code, found?.applies]).toEqual([code, "socialCondition", null]);
      expect(found?.text).toContain(`L’objet (${code}) relève-t-il`);
    }
    for (const rest of [
      { category: "transports-logistique/livraison" },
      { category: "prestations-intellectuelles/formation" },
      { category: "securite" },
      { cpv: ["77310000-6", "85312000-9"] },
    ])
      expect([rest, social(rest)?.applies]).toEqual([rest, null]);
    for (const rest of [
      {},
      { cpv: ["77310000-6"] },
      { cpv: ["90910000-9"] },
      { category: "espaces-verts/entretien" },
      { nature: "SUPPLIES" as const, cpv: ["55520000-1"] },
    ])
      expect([rest, social(rest)?.applies]).toEqual([rest, true]);
    expect(social({})?.text).toContain("services sociaux et autres services spécifiques");
  });

  it("name four exemptions, of which works under six months can be told", () => {
    const shortWorks = (rest: Partial<EligibilityInput>) => {
      const [social] = eligibility(need({ totalAmount: 6_000_000, ...rest })).obligations;
      expect(social?.exemptions).toHaveLength(4);
      return social?.exemptions.find(({ code }) => code === "shortWorks")?.possible;
    };
    expect(shortWorks({ nature: "WORKS", durationMonths: 5 })).toBe(true);
    expect(shortWorks({ nature: "WORKS", durationMonths: 6 })).toBe(false);
    expect(shortWorks({ nature: "WORKS" })).toBeNull();
    expect(shortWorks({ nature: "SERVICES", durationMonths: 5 })).toBe(false);
  });
});

describe("the answer", () => {
  it("judges every modality once, gives a reason for each and fits its schema", () => {
    fc.assert(
      fc.property(needs, (input) => {
        const answer = eligibilityAnswerSchema.parse(eligibility(eligibilityInputSchema.parse(input)));
        expect(answer.modalities.map(({ modality }) => modality)).toEqual([...modalities]);
        for (const { open, reasons, conditions } of answer.modalities) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(open).toBe(conditions.every(({ met }) => met !== false));
        }
        expect(answer.disclaimer).toContain("ne remplace pas");
      }),
    );
  });

  it("never opens the direct purchase to a larger need where a smaller one is closed", () => {
    fc.assert(
      fc.property(needs, fc.integer({ min: 0, max: 1_000_000 }), (input, more) => {
        const totalAmount = input.totalAmount ?? 50_000;
        const [small, large] = [totalAmount, totalAmount + more].map((amount) =>
          eligibility({ ...input, totalAmount: amount }).modalities.find(
            ({ modality }) => modality === "DIRECT",
          ),
        );
        expect(Number(large?.open)).toBeLessThanOrEqual(Number(small?.open));
      }),
    );
  });

  it("says of each kind asked for whether it may win", () => {
    const { kindsAllowed, kindNotes } = judged("L2113-13", { kinds: ["EI", "EA"] });
    expect(kindsAllowed).toEqual(["EI", "AI", "ACI", "ETTI", "EITI"]);
    expect(kindNotes.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "EI allowed",
      "GEIQ equivalentOnly",
      "EA refused",
    ]);
  });

  it("takes the nature from the category and says so", () => {
    const answer = eligibility({ date: "2026-11-21", category: "batiment/gros-oeuvre", totalAmount: 90_000 });
    expect(answer.nature).toBe("WORKS");
    expect(answer.assumptions[0]).toContain("déduite de la famille");
  });

  it("knows L2113-13-1 from 20 October 2022 and L2113-14 from 9 December 2020", () => {
    expect([
      isOpen("L2113-13-1", { date: "2022-10-19" }),
      isOpen("L2113-13-1", { date: "2022-10-20" }),
    ]).toEqual([false, true]);
    expect([isOpen("L2113-14", { date: "2020-12-08" }), isOpen("L2113-14", { date: "2020-12-09" })]).toEqual([
      false,
      true,
    ]);
  });
});
