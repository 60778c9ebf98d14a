import { expect, test } from "vitest";
import { applicableThresholds as applicableTo } from "./applicable-thresholds.ts";
import { eligibilityInputSchema, type Need } from "./eligibility-schema.ts";
import { shippedRules } from "./rules.ts";

const applicableThresholds = (asked: Need) => applicableTo(asked, shippedRules);

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
