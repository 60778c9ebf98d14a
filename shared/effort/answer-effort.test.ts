import { describe, expect, it } from "vitest";
import { answerEffort } from "./answer-effort.ts";
import { type EffortRates, hourlyCostOn, labourShareOn, labourSharesOn, shippedRates } from "./rates.ts";
import { effortFormula, fullTimeSentence } from "./words.ts";

const day = "2026-11-22";
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const question = { amount: 1_000_000, trade: "bâtiment,  en moyenne", effort: 0.05, durationMonths: 24 };
const answerOf = (rates: EffortRates, changes = {}) => {
  const found = answerEffort(rates, { ...question, ...changes }, day);
  return "answer" in found ? found.answer : found;
};

const own = { from: "2026-01-01", source: "Relevé de nos marchés, 2026" };
const rates: EffortRates = {
  labourShares: [
    ...shippedRates.labourShares,
    { trade: "Peinture intérieure", share: 0.65, ...own },
    { trade: "Nettoyage", share: 0.85, ...own, from: "2027-01-01" },
  ],
  hourlyCosts: [...shippedRates.hourlyCosts, { trade: "Peinture intérieure", low: 31, high: 34, ...own }],
};

describe("the rows by which hours are counted", () => {
  it("of staff take the place of the shipped ones from their day on", () => {
    expect(labourShareOn(rates, "peinture intérieure", day)?.share).toBe(0.65);
    expect(labourShareOn(rates, "Peinture intérieure", "2025-06-01")?.share).toBe(0.7);
    expect(labourShareOn(rates, "Nettoyage", day)).toBeUndefined();
    expect(labourSharesOn(rates, "2027-02-01").map(({ trade }) => trade)).toContain("Nettoyage");
  });

  it("have a cost for all trades, and one of their own where staff say so", () => {
    expect(hourlyCostOn(rates, "Maçonnerie", day)).toMatchObject({ low: 25, high: 30 });
    expect(hourlyCostOn(rates, "Peinture intérieure", day)).toMatchObject({ low: 31, high: 34 });
    expect(hourlyCostOn(rates, undefined, day)).toMatchObject({ low: 25 });
  });

  it("say where each comes from, and that those shipped are to be checked", () => {
    for (const { source } of [...shippedRates.labourShares, ...shippedRates.hourlyCosts])
      expect(source).toMatch(/à vérifier.*https?:\/\//);
  });
});

describe("the answer", () => {
  it("tells how it was counted, so that anybody can do it again", () => {
    const answer = answerOf(shippedRates);
    if ("unknown" in answer) throw new Error("an answer is expected");
    expect(plain(effortFormula(answer))).toBe(
      "1 000 000 € HT × 50 % de main-d’œuvre (Bâtiment, en moyenne) × 5 % d’effort d’insertion ÷ 25 à 30 € de l’heure = 833 à 1 000 heures, soit environ 830 à 1 000 heures.",
    );
    expect(plain(fullTimeSentence(answer))).toBe(
      "0,5 à 0,6 équivalent temps plein sur un an (1 607 heures) ; 0,3 équivalent temps plein pendant 24 mois.",
    );
    expect(answer.sources).toHaveLength(1);
  });

  it("takes what the buyer knows in the place of the rows, and says so", () => {
    const answer = answerOf(shippedRates, { labourShare: 0.6, hourlyCost: 28 });
    expect(answer).toMatchObject({
      labourShare: 0.6,
      hourlyCost: { low: 28, high: 28 },
      sources: ["Indiqué par l’acheteur"],
    });
  });

  it("is none for a trade or a cost that no row knows", () => {
    expect(answerOf(shippedRates, { trade: "Plongée" })).toEqual({ unknown: "trade" });
    expect(answerOf({ ...shippedRates, hourlyCosts: [] })).toEqual({ unknown: "hourlyCost" });
  });
});
