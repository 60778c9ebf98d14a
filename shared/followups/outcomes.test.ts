import { describe, expect, test } from "vitest";
import { isFinalFor } from "./outcomes.ts";

describe("a meeting is asked about no more", () => {
  test.each([
    ["of the buyer, who signed a contract", "buyer", "buyer", "contractAwarded", true],
    ["of the supplier, once the buyer told of a contract", "supplier", "buyer", "contractAwarded", true],
    ["of the buyer, once the supplier told of a contract", "buyer", "supplier", "contractAwarded", true],
    ["of the buyer, who dropped it", "buyer", "buyer", "noFollowUp", true],
    ["of the supplier, once the buyer dropped it", "supplier", "buyer", "noFollowUp", true],
    ["of the supplier, who dropped it", "supplier", "supplier", "noFollowUp", true],
    ["not of the buyer where the supplier alone dropped it", "buyer", "supplier", "noFollowUp", false],
    ["not of who waits for a consultation", "buyer", "buyer", "consultationPlanned", false],
  ] as const)("%s", (_, side, by, answer, final) => {
    expect(isFinalFor(side, [{ side: by, answer }])).toBe(final);
  });

  test("nor is it settled before anybody answered", () => {
    expect(isFinalFor("buyer", [])).toBe(false);
  });
});
