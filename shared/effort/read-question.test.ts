import { describe, expect, it } from "vitest";
import { type EffortTexts, readQuestion } from "./read-question.ts";

const texts: EffortTexts = {
  ...{ montant: "1 000 000 €", metier: "Peinture intérieure", part: "", effort: "5" },
  ...{ cout: "", duree: "", famille: "" },
};
const read = (changes: Partial<EffortTexts>) => readQuestion({ ...texts, ...changes });
const fieldsOf = (changes: Partial<EffortTexts>) => {
  const found = read(changes);
  return "errors" in found ? found.errors.map(({ path }) => path) : [];
};

describe("what a buyer types", () => {
  it("is read as people write amounts, percentages, costs and lengths", () => {
    expect(
      read({
        montant: "environ 1,2 M€ HT",
        effort: "7,5 %",
        part: "62,5%",
        cout: "28,50 €/h",
        duree: "2 ans",
      }),
    ).toEqual({
      question: {
        ...{ amount: 1_200_000, trade: "Peinture intérieure", labourShare: 0.625, effort: 0.075 },
        ...{ hourlyCost: 28.5, durationMonths: 24 },
      },
    });
  });

  it("needs an amount, a trade or a share of labour, and an effort", () => {
    expect(fieldsOf({ montant: "", metier: "", effort: " " })).toEqual(["montant", "metier", "effort"]);
    expect(fieldsOf({ metier: "", part: "50" })).toEqual([]);
  });

  it.each([
    ["montant", "80,000"],
    ["montant", "0"],
    ["montant", "beaucoup"],
    ["part", "0"],
    ["part", "120 %"],
    ["effort", "-5"],
    ["effort", "cinq"],
    ["cout", "2"],
    ["cout", "3 000"],
    ["duree", "0"],
    ["duree", "bientôt"],
  ] as const)("is refused by field where it cannot be read: %s « %s »", (field, text) => {
    const found = read({ [field]: text });
    expect(found).toMatchObject({ errors: [{ path: field, message: expect.stringMatching(/est attendu/) }] });
  });
});
