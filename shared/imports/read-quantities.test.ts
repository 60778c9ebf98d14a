import { describe, expect, it } from "vitest";
import { isByYear, readAmount, readMonths, withoutAbout } from "./read-quantities.ts";

describe("an amount", () => {
  it.each([
    ["80000", 80_000],
    ["80 000,50 €", 80_000.5],
    ["80\u202f000\u00a0€", 80_000],
    ["80.000", 80_000],
    ["80.000,00 €", 80_000],
    ["1.234.567,89", 1_234_567.89],
    ["1,234,567.89", 1_234_567.89],
    ["80000.5", 80_000.5],
    ["80000,125", 80_000.13],
    ["80 k€", 80_000],
    ["80K", 80_000],
    ["1,2 M€", 1_200_000],
    ["1,25 million d’euros".replace("d’", ""), 1_250_000],
    ["80 000 euros HT", 80_000],
    ["80 000 € H.T. par an", 80_000],
    ["EUR 80 000", 80_000],
    ["80'000", 80_000],
    ["80 000,- €", 80_000],
    ["1,2 M d'euros", 1_200_000],
    ["1,2 M d’euros", 1_200_000],
    ["1,2M d'euros HT", 1_200_000],
    ["1,2 M d euros", 1_200_000],
    ["1,25 million d’euros", 1_250_000],
    ["2 millions de €", 2_000_000],
    ["1,2 Md d’euros", 1_200_000_000],
    ["1,2 Md€", 1_200_000_000],
    ["80 milliers d'euros", 80_000],
    ["80 000 € hors taxes", 80_000],
    ["80 000 € (hors taxe)", 80_000],
    ["80 000 € hors TVA", 80_000],
    ["80 000 €/an HT", 80_000],
    ["80 000 € HT/an", 80_000],
    ["80 000 € HT par année", 80_000],
    ["80 000 € HT annuels", 80_000],
    ["80 KE", 80_000],
    ["80 ke HT", 80_000],
    ["1,2 ME", 1_200_000],
    ["80 mille", 80_000],
    ["80 mille euros", 80_000],
    ["80 000 € (HT)", 80_000],
    ["80 000 €.", 80_000],
  ])("is read from « %s »", (written, euros) => {
    expect(readAmount(written)).toBe(euros);
  });

  it.each([
    "",
    "80,000",
    "80 000 € TTC",
    "80 000 à 90 000",
    "environ 80 000",
    "12.345.67",
    "-5",
    "n/c",
    "80 kg",
  ])("is not guessed from « %s »", (written) => {
    expect(readAmount(written)).toBeUndefined();
  });
});

it.each([
  ["80 000 €/an HT", true],
  ["80 000 € HT par an", true],
  ["80 k€ annuels hors taxes", true],
  ["80 000 € HT", false],
])("« %s » is the amount of a year: %s", (written, expected) => {
  expect(isByYear(written)).toBe(expected);
});

it.each([
  ["environ 80 000 €", "80 000 €"],
  ["Env. 80 k€", "80 k€"],
  ["~80 000", "80 000"],
  ["≈ 80 000 €", "80 000 €"],
  ["de l’ordre de 80 000 €", "80 000 €"],
  ["80 000 € environ", "80 000 €"],
  ["80 000 €", "80 000 €"],
])("« %s » is about « %s »", (written, exact) => {
  expect(withoutAbout(written)).toBe(exact);
});

describe("a duration in months", () => {
  it.each([
    ["36", 36],
    ["36 mois", 36],
    ["36,0", 36],
    ["3 ans", 36],
    ["1 an", 12],
    ["1,5 an", 18],
    ["2 ans et 6 mois", 30],
    ["un an", 12],
    ["Trois années", 36],
    ["dix-huit mois", 18],
    ["1 année", 12],
  ])("is read from « %s »", (written, months) => {
    expect(readMonths(written)).toBe(months);
  });

  it.each(["", "an", "3 ans renouvelables", "12 semaines", "1,3 an"])(
    "is not guessed from « %s »",
    (written) => {
      expect(readMonths(written)).toBeUndefined();
    },
  );
});
