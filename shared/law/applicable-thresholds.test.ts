import { describe, expect, test } from "vitest";
import { applicableThresholds as applicableTo } from "./applicable-thresholds.ts";
import { readCase } from "./case.ts";
import { eligibilityInputSchema, type Need } from "./eligibility-schema.ts";
import { shippedRules } from "./rules.ts";

const applicableThresholds = (asked: Need) => applicableTo(readCase(asked, shippedRules));

const need = (changes: object) =>
  eligibilityInputSchema.parse({ date: "2027-03-01", nature: "SERVICES", ...changes });

test("a town hall that buys services learns on which side of both thresholds its need stands", () => {
  expect(
    applicableThresholds(need({ totalAmount: 80_000 })).map(({ rule, amount, below }) => [
      rule,
      amount,
      below,
    ]),
  ).toEqual([
    ["direct", 60_000, false],
    ["formal", 216_000, true],
  ]);
});

test("a need equal to a threshold is not below it", () => {
  expect(applicableThresholds(need({ totalAmount: 60_000 }))[0]?.below).toBe(false);
});

test("without an amount the thresholds are said, not compared", () => {
  expect(applicableThresholds(need({})).map(({ below }) => below)).toEqual([null, null]);
});

test("a yearly amount whose years are not told is on no side of a threshold above it", () => {
  const sides = (changes: object) => applicableThresholds(need(changes)).map(({ below }) => below);
  expect(sides({ yearlyAmount: 100_000 })).toEqual([false, null]);
  expect(sides({ yearlyAmount: 50_000 })).toEqual([null, null]);
  expect(sides({ yearlyAmount: 100_000, legalStatus: "STATE" })).toEqual([false, null]);
  expect(sides({ yearlyAmount: 50_000, durationMonths: 12 })).toEqual([true, true]);
  expect(applicableThresholds(need({ yearlyAmount: 50_000 }))[0]?.text).not.toContain("Sous");
});

test("amounts that contradict each other are on no side of a threshold between them", () => {
  const sides = (changes: object) => applicableThresholds(need(changes)).map(({ below }) => below);
  expect(sides({ yearlyAmount: 60_000, durationMonths: 24, totalAmount: 30_000 })).toEqual([null, true]);
  expect(sides({ totalAmount: 300_000, allLotsAmount: 100_000 })).toEqual([false, null]);
});

describe("on a day without a row", () => {
  const unknown = (changes: object) =>
    applicableThresholds(need(changes)).filter(({ amount }) => amount === null);

  test("the formal threshold is said to be unknown, with the day and where to look", () => {
    expect(
      applicableThresholds(need({ date: "2027-12-31", totalAmount: 300_000 })).map(({ rule }) => rule),
    ).toEqual(["direct", "formal", "social"]);
    const [row, ...others] = unknown({ date: "2028-01-01", totalAmount: 300_000 });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ rule: "formal", below: null, article: "R2123-1" });
    expect(row?.text).toContain("n’est pas connu ici pour un lancement le");
    expect(row?.text).toContain("avis annexé au code");
  });

  test("works before 2026 have neither, and both are said", () => {
    const rows = (date: string) =>
      unknown({ date, nature: "WORKS", totalAmount: 90_000 }).map(({ rule }) => rule);
    expect(rows("2025-12-31")).toEqual(["direct", "formal"]);
    expect(rows("2026-01-01")).toEqual([]);
  });

  test("of a nature that is not known, the one without a row is named", () => {
    const [row] = unknown({ date: "2025-12-31", nature: undefined, totalAmount: 90_000 });
    expect(row?.text).toContain("(travaux)");
  });

  test("nothing is said to a private buyer, nor of social services", () => {
    expect(unknown({ date: "2028-01-01", legalStatus: "PRIVATE" })).toEqual([]);
    expect(unknown({ date: "2028-01-01", cpv: ["85312000-9"] }).map(({ rule }) => rule)).toEqual(["social"]);
  });
});

test("the State has a lower one, a private buyer none", () => {
  expect(applicableThresholds(need({ legalStatus: "STATE" })).map(({ amount }) => amount)).toEqual([
    60_000, 140_000,
  ]);
  expect(applicableThresholds(need({ legalStatus: "PRIVATE" }))).toEqual([]);
});

test("of a need whose nature is not known, every threshold that may hold is said", () => {
  expect(applicableThresholds(need({ nature: undefined })).map(({ amount }) => amount)).toEqual([
    60_000, 100_000, 216_000, 5_404_000,
  ]);
});

describe("social and other specific services", () => {
  const said = (changes: object) => applicableThresholds(need({ totalAmount: 900_000, ...changes }));

  test("change nothing for a private buyer, who follows no procedure of the code", () => {
    for (const asked of [
      { cpv: ["85312000-9"] },
      { category: "action-sociale/petite-enfance" },
      { category: "transports-logistique/livraison" },
    ])
      expect(said({ ...asked, legalStatus: "PRIVATE" })).toEqual([]);
  });

  test("follow the adapted procedure whatever the value, in place of the formal threshold", () => {
    for (const asked of [
      { cpv: ["85312000-9"] },
      { nature: undefined, category: "action-sociale/petite-enfance" },
    ]) {
      const rows = said(asked);
      expect(rows.map(({ rule }) => rule)).toEqual(["direct", "social"]);
      expect(rows.at(-1)).toMatchObject({ amount: null, article: "R2123-1, 3°" });
      expect(rows.at(-1)?.text).toContain("quelle que soit la valeur");
    }
  });

  test("are named beside the formal procedure where a family is social in part, with its codes", () => {
    const last = said({ category: "transports-logistique/livraison" }).at(-1);
    expect(last?.rule).toBe("social");
    expect(last?.text).toContain("85312200");
  });

  test("are named with the codes that the annexed notice may hold", () => {
    const last = said({ cpv: ["79713000", "77310000"] }).at(-1);
    expect(last?.rule).toBe("social");
    expect(last?.text).toContain("(79713000)");
    expect(last?.source).toMatch(
      /directive 2014\/24\/UE, annexe\sXIV.*Journal officiel du 31 mars 2019.*hors des extraits/,
    );
  });

  test("are to be looked for in the annexed notice where a service is above the threshold, and only there", () => {
    const rules = (changes: object) => said(changes).map(({ rule }) => rule);
    expect(rules({ category: "espaces-verts/entretien" })).toEqual(["direct", "formal", "social"]);
    expect(rules({ totalAmount: 100_000 })).toEqual(["direct", "formal"]);
    expect(rules({ nature: "SUPPLIES" })).toEqual(["direct", "formal"]);
  });
});
