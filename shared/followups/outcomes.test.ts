import { describe, expect, test } from "vitest";
import { isFinalFor, outcomeInputSchema, outcomeSchema } from "./outcomes.ts";

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

describe("a contract that a meeting led to", () => {
  const contract = { amount: 0, awardedOn: "1999-12-31" };

  test("was told with nothing for its amount before amounts were checked: it is still read", () => {
    const party = { organisationId: "org_1", name: "Mairie de Valmontès" };
    const stored = {
      ...{ id: "out_1", version: 1, rencontreId: "ren_1", rencontreTitle: "Rencontre", meetingId: "mee_1" },
      ...{ createdAt: "2026-11-22T09:00:00.000Z", updatedAt: "2026-11-22T09:00:00.000Z" },
      ...{ side: "buyer", buyer: party, supplier: party, intents: [], answer: "contractAwarded", contract },
      ...{ wave: 30, followUpId: "fol_1", answeredAt: "2026-11-22T09:00:00.000Z" },
    };
    expect(outcomeSchema.parse(stored).contract).toEqual(contract);
  });

  test("is told today with an amount and a day that the report can count", () => {
    const told = outcomeInputSchema.safeParse({ answer: "contractAwarded", contract });
    expect(told.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "contract.amount",
      "contract.awardedOn",
    ]);
  });
});
