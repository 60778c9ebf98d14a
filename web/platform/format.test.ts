import { describe, expect, it } from "vitest";
import { amount, count, list, percent, readNumber, siret } from "./format.ts";

/** Every kind of no-break space as a plain one, to read the expectations. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("French formats", () => {
  it("write amounts with a comma, and without cents when whole", () => {
    expect(plain(amount(1234.5))).toBe("1 234,50 €");
    expect(plain(amount(80000))).toBe("80 000 €");
  });

  it("count 0 and 1 in the singular", () => {
    expect([0, 1, 2].map((n) => plain(count(n, "fournisseur")))).toEqual([
      "0 fournisseur",
      "1 fournisseur",
      "2 fournisseurs",
    ]);
    expect(plain(count(3, "lieu", "lieux"))).toBe("3 lieux");
  });

  it("write shares, lists and SIRET", () => {
    expect(plain(percent(0.734))).toBe("73 %");
    expect(list(["a", "b", "c"])).toBe("a, b et c");
    expect(plain(siret("21310555400017"))).toBe("213 105 554 00017");
  });

  it("read numbers as typed in French", () => {
    expect(readNumber("1 234,50")).toBe(1234.5);
    expect(readNumber("80\u202f000 €")).toBe(80000);
    expect(readNumber("  ")).toBeUndefined();
    expect(readNumber("douze")).toBeNaN();
  });
});
