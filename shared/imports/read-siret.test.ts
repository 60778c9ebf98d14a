import { describe, expect, it } from "vitest";
import { readSiret } from "./read-siret.ts";

describe("a SIRET of a list", () => {
  it.each([
    "213 105 554 00017",
    "213\u00a0105\u00a0554\u202f00017",
    "213.105.554.00017",
    "SIRET : 213 105 554 00017",
    "N° SIRET 21310555400017",
    "21310555400017.0",
    "'21310555400017",
    "N° 21310555400017",
    "21310555400017 (siège)",
    "FR21310555400017",
    "2,1310555400017E+13",
  ])("is read from « %s »", (written) => {
    expect(readSiret(written)).toEqual({ value: "21310555400017" });
  });

  it("gets back the zero that a spreadsheet dropped, where the key proves it", () => {
    expect(readSiret("5500001200017")).toEqual({
      value: "05500001200017",
      note: expect.stringContaining("le zéro du début"),
    });
    expect(readSiret("5500001200018")).toHaveProperty("wrong");
  });

  it("of La Poste has a key of its own", () => {
    expect(readSiret("356 000 000 49837")).toEqual({ value: "35600000049837" });
  });

  it.each([
    ["2,13106E+13", "arrondi"],
    ["2.13106e13", "arrondi"],
    ["21310600000000", "arrondi"],
    ["213105554", "SIREN"],
    ["12345678912345", "clé de contrôle"],
    ["21310555400017 / 35600000049837", "plusieurs"],
    ["FR12 213105554", "n’est pas un SIRET"],
    ["à venir", "n’est pas un SIRET"],
  ])("is refused as « %s », and says why", (written, word) => {
    expect(readSiret(written)).toEqual({ wrong: expect.stringContaining(word) });
  });
});
