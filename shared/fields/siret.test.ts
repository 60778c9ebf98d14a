import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isSiret, normalizeSiret } from "./siret.ts";

const vectorsFile = new URL("../../../shared/reference/validation/siret-vectors.json", import.meta.url);
const vectorsSchema = z.object({
  siret_valides_luhn: z.array(z.string()),
  laposte: z.object({ valides: z.array(z.string()) }),
  siret_invalides: z.array(z.string()),
});

describe("a SIRET", () => {
  it.each(["73282932000074", "13002526500013", "21310555400017"])("%s passes the Luhn key", (siret) => {
    expect(isSiret(siret)).toBe(true);
  });

  it.each(["12345678912345", "50010961600027", "00000000000000"])("%s is refused", (siret) => {
    expect(isSiret(siret)).toBe(false);
  });

  it.each(["35600000000048", "35600000049837", "35600000009075"])("%s of La Poste is accepted", (siret) => {
    expect(isSiret(siret)).toBe(true);
  });

  it("of La Poste is refused when its digits do not add up to a multiple of 5", () => {
    expect(isSiret("35600000049838")).toBe(false);
  });

  it("needs 14 digits and nothing else", () => {
    expect(isSiret("2131055540001")).toBe(false);
    expect(isSiret("213105554000170")).toBe(false);
    expect(isSiret("213 105 554 00017")).toBe(false);
    expect(isSiret("2131055540001A")).toBe(false);
    expect(isSiret("٢١٣١٠٥٥٥٤٠٠٠١٧")).toBe(false);
    expect(isSiret("")).toBe(false);
  });

  it("typed with spaces, no-break spaces or dots is read all the same", () => {
    expect(normalizeSiret(" 213 105 554 00017 ")).toBe("21310555400017");
    expect(normalizeSiret("213\u00a0105\u00a0554\u202f00017")).toBe("21310555400017");
    expect(normalizeSiret("213.105.554.00017")).toBe("21310555400017");
    expect(normalizeSiret("213-105")).toBe("213-105");
  });

  it("with one digit mistyped is always refused", () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = Array.from("21310555400017");
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(isSiret(digits.join(""))).toBe(false);
      }),
    );
  });
});

describe.skipIf(!existsSync(vectorsFile))(
  "SIRET vectors of the reference folder (skipped where it is absent)",
  () => {
    it("are judged as they say", () => {
      const vectors = vectorsSchema.parse(JSON.parse(readFileSync(vectorsFile, "utf8")));
      const laPoste = vectors.laposte.valides.map((line) => line.slice(0, 14));
      for (const siret of [...vectors.siret_valides_luhn, ...laPoste])
        expect([siret, isSiret(siret)]).toEqual([siret, true]);
      for (const siret of vectors.siret_invalides) expect([siret, isSiret(siret)]).toEqual([siret, false]);
    });
  },
);
