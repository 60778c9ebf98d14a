import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import {
  readBirth,
  readClauseModality,
  readCommune,
  readDepartement,
  readHeadcount,
  readHours,
  readMonth,
  readYear,
} from "./read-clause-cells.ts";

describe("hours", () => {
  it.each([
    ["35", 35],
    ["0", 0],
    ["151,67", 151.67],
    ["35.5", 35.5],
    ["1 804,5", 1804.5],
    ["1.804,5", 1804.5],
    ["151.66666666666666", 151.67],
    ["1804,333", 1804.33],
    ["35 h", 35],
    ["35 heures", 35],
  ])("« %s » are read", (text, hours) => {
    expect(readHours(text)).toEqual({ value: hours });
  });

  it.each([
    ["-35", "négatif"],
    ["− 35", "négatif"],
    ["7h30", "centièmes"],
    ["7:30", "centièmes"],
    ["35 €", "nombre d’heures"],
    ["35 k", "nombre d’heures"],
    ["35,125", "deux façons"],
    ["1.804", "deux façons"],
    [`1${" ".repeat(50)}`, "nombre d’heures"],
    ["trente", "nombre d’heures"],
    ["1e5", "nombre d’heures"],
    ["200 000 000", "nombre d’heures"],
  ])("« %s » are not", (text, word) => {
    expect(readHours(text)).toEqual({ wrong: expect.stringContaining(word) });
  });

  it("of any number of hundredths are read as they are written in French", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), (hundredths) => {
        const hours = hundredths / 100;
        expect(readHours(hours.toLocaleString("fr-FR"))).toEqual({ value: hours });
      }),
    );
  });
});

describe("a month", () => {
  it.each([
    "2020-01",
    "01/2020",
    "1/2020",
    "2020-1",
    "2020-01-31",
    "31/01/2020",
    "janvier 2020",
    "janv-20",
    "janv. 20",
  ])("is read from « %s »", (text) => {
    expect(readMonth(text)).toEqual({ value: "2020-01" });
  });

  it.each(["2020", "2020-13", "13/2020", "1999-12", "2020-02-30", "mois 1", "00/2020"])(
    "is not in « %s »",
    (text) => {
      expect(readMonth(text)).toEqual({ wrong: expect.stringContaining("n’est pas un mois") });
    },
  );
});

describe("a month of birth", () => {
  it.each(["1969-05", "05/1969", "03/05/1969", "1969-05-03"])("is read from « %s »", (text) => {
    expect(readBirth(text)).toEqual({ value: "1969-05" });
  });

  it.each(["1969", "03/05/69", "1869-05"])("is not in « %s »", (text) => {
    expect(readBirth(text)).toHaveProperty("wrong");
  });
});

describe("a commune", () => {
  const read = readCommune(sampleGazetteer);

  it("is read by its code", () => {
    expect(read("31555")).toEqual({ value: "31555" });
  });

  it("of before is the present one, and that is said", () => {
    expect(read("31801")).toEqual({
      value: "31584",
      note: expect.stringContaining("Villemur-sur-Tarn (31584)"),
    });
  });

  it.each([
    ["31999", "aucune commune ne porte le code 31999"],
    ["31700", "31700 est un code postal : la commune est-elle Blagnac (31069) ?"],
    [
      "Toulouse",
      "« Toulouse » est un nom, un code INSEE est attendu : la commune est-elle Toulouse (31555) ?",
    ],
  ])("is not « %s »", (text, wrong) => {
    expect(read(text)).toEqual({ wrong });
  });
});

it("a département is one that exists", () => {
  const read = readDepartement(sampleGazetteer);
  expect(read("81")).toEqual({ value: "81" });
  expect(read("974")).toEqual({ value: "974" });
  expect(read("99")).toEqual({ wrong: "aucun département ne porte le code 99" });
});

it("a number of people is whole", () => {
  expect(readHeadcount("1 205")).toEqual({ value: 1205 });
  expect(readHeadcount("12,00")).toEqual({ value: 12 });
  for (const wrong of ["12,5", "-3", "beaucoup", "9999999"])
    expect(readHeadcount(wrong)).toHaveProperty("wrong");
});

it("a year is of this century", () => {
  expect(readYear("2019")).toEqual({ value: 2019 });
  for (const wrong of ["19", "1999", "20190"]) expect(readYear(wrong)).toHaveProperty("wrong");
});

describe("an article", () => {
  it.each([
    ["L2113-13-1", "L2113-13-1"],
    ["art. L. 2112-2", "L2112-2"],
    ["autre", "AUTRE"],
    ["Libre", "LIBRE"],
  ])("is read from « %s »", (text, modality) => {
    expect(readClauseModality(text)).toEqual({ value: modality });
  });

  it("that is unknown is told with the nearest; what is not decided counts no hours", () => {
    expect(readClauseModality("L2112-3")).toEqual({ wrong: expect.stringContaining("est-ce L2112-2") });
    expect(readClauseModality("à définir")).toHaveProperty("wrong");
  });
});
