import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cpvErrors, cpvUnder } from "./cpv.ts";

const reference = new URL("../../../shared/reference/cpv-2008-fr.csv", import.meta.url);

const why = (code: string) => cpvErrors([{ path: "cpv", code }])[0]?.message;

describe("a CPV code", () => {
  it.each(["77310000", "77310000-6", "03000000-1", "98513310-8", "85312000-9"])("%s exists", (code) => {
    expect(why(code)).toBeUndefined();
  });

  it("with the wrong check digit is refused with the right one", () => {
    expect(why("77310000-1")).toBe(
      "Code CPV : la clé du code 77310000-1 n’est pas la bonne : le bon code est 77310000-6.",
    );
  });

  it.each([
    ["77311111", "77311000-3"],
    ["77310001-6", "77310000-6"],
    ["85319999", "85310000-5"],
  ])("%s does not exist; %s is the nearest above", (code, near) => {
    expect(why(code)).toContain(`${code} n’existe pas`);
    expect(why(code)).toContain(near);
  });

  it.each(["99999999", "00000000", "01000000-0"])("%s does not exist, and nothing is near", (code) => {
    expect(why(code)).toBe(`Code CPV : le code ${code} n’existe pas dans la nomenclature CPV.`);
  });

  it("is named by its place in a list, and one that is not given is no error", () => {
    const asked = ["77310000", "99999999"].map((code, index) => ({ path: `cpv[${index}]`, code }));
    expect(cpvErrors(asked)).toMatchObject([{ path: "cpv[1]", code: "unknown" }]);
    expect(cpvErrors([{ path: "cpv", code: undefined }])).toEqual([]);
  });
});

describe("the codes under a prefix", () => {
  it("begin with it, and none is missing", () => {
    const all = cpvUnder("");
    expect(all).toHaveLength(9_454);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 4 }), (number, length) => {
        const prefix = String(number).padStart(4, "0").slice(0, length);
        expect(cpvUnder(prefix)).toEqual(all.filter((code) => code.startsWith(prefix)));
      }),
      { numRuns: 30 },
    );
  });

  it("are none under a prefix that is no division", () => {
    expect(cpvUnder("99")).toEqual([]);
    expect(cpvUnder("7731")).toContain("77310000");
  });
});

test.skipIf(!existsSync(reference))(
  "every code of the regulation is known with its check digit (skipped where the reference is absent)",
  () => {
    const codes = readFileSync(reference, "utf8")
      .split("\n")
      .flatMap((line) => /^\d{8}-\d/.exec(line)?.[0] ?? []);
    expect(codes).toHaveLength(9_454);
    expect(cpvErrors(codes.map((code) => ({ path: "cpv", code })))).toEqual([]);
  },
);
