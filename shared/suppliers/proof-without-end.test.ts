import { describe, expect, test } from "vitest";
import { aSupplier } from "../../tests/builders.ts";
import { judged } from "../errors/field-errors.ts";
import { supplierKinds } from "./kinds.ts";
import { isValidOn, lastDayOf, mayHaveNoEnd, periodText } from "./proof-validity.ts";
import { supplierInputSchema } from "./schema.ts";

const proof = { reference: "W313012345", authority: "Préfecture", validFrom: "2019-05-02" };
const errorsWith = (kind: (typeof supplierKinds)[number], validUntil?: string) =>
  judged(
    supplierInputSchema,
    aSupplier({ kinds: [kind], proofs: [{ ...proof, kind, ...(validUntil ? { validUntil } : {}) }] }),
  );

describe("the proof of a kind that an organisation keeps for as long as it exists", () => {
  test.each(supplierKinds.filter(mayHaveNoEnd))("%s needs no last day, and may have one", (kind) => {
    expect(errorsWith(kind)).toEqual([]);
    expect(errorsWith(kind, "2030-12-31")).toEqual([]);
  });

  test("is valid from its first day on, and is said without a date", () => {
    expect(isValidOn(proof, "2019-05-01")).toBe(false);
    expect(isValidOn(proof, "2099-01-01")).toBe(true);
    expect(lastDayOf({ ...proof, validUntil: undefined }) > "2099-12-31").toBe(true);
    expect(periodText(proof)).toMatch(/^depuis le 2 mai 2019, sans date de fin$/);
  });
});

test.each(supplierKinds.filter((kind) => !mayHaveNoEnd(kind)))(
  "an agreement, a convention or a label of %s has a last day",
  (kind) => {
    expect(errorsWith(kind)).toEqual([
      { path: "proofs[0].validUntil", code: "custom", message: "Valable jusqu’au : à remplir." },
    ]);
  },
);
