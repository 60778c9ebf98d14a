import { describe, expect, it } from "vitest";
import { readSimulatorSearch } from "./simulator-address.ts";
import { needOf, questionOf, searchOf, stepOf } from "./simulator-search.ts";

const whole = {
  etape: "reponse",
  objet: "Tonte des parcs",
  famille: "espaces-verts/entretien",
  date: "2027-03-01",
  montant: "80000",
  duree: "36",
  acheteur: "AUTHORITY",
};

describe("the address of the simulator", () => {
  it("holds the whole need, so that it can be sent to a colleague", () => {
    expect(readSimulatorSearch(searchOf(needOf(whole), "reponse"))).toEqual(whole);
    expect(questionOf(needOf(whole))).toEqual({
      date: "2027-03-01",
      legalStatus: "AUTHORITY",
      category: "espaces-verts/entretien",
      yearlyAmount: 80_000,
      durationMonths: 36,
    });
  });

  it("holds what an amount covers, the value of all lots and the CPV codes", () => {
    const lot = {
      total: "30000",
      lots: "150000",
      duree: "4",
      cpv: "85312200-1,64120000",
      date: "2027-03-01",
    };
    const address = { ...lot, acheteur: "STATE", etape: "reponse" };
    expect(readSimulatorSearch(searchOf(needOf(address), "reponse"))).toEqual(address);
    expect(questionOf(needOf(address))).toEqual({
      date: "2027-03-01",
      legalStatus: "STATE",
      cpv: ["85312200-1", "64120000"],
      totalAmount: 30_000,
      allLotsAmount: 150_000,
      durationMonths: 4,
    });
  });

  it("leads to the first step that is missing rather than to an answer without a question", () => {
    expect(stepOf(whole)).toBe("reponse");
    expect(stepOf({ ...whole, date: "" })).toBe("montant");
    expect(stepOf({ ...whole, acheteur: "AUTRE" })).toBe("acheteur");
    expect(stepOf({})).toBe("besoin");
  });

  it("forgets what it does not know", () => {
    expect(readSimulatorSearch({ date: "2027-03-01", autre: "x", duree: 3 })).toEqual({ date: "2027-03-01" });
    expect(needOf({ montant: "beaucoup" }).yearlyAmount).toBeUndefined();
  });
});
