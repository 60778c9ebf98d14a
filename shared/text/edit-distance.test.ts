import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, toleratedLetters } from "./edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("the distance between two words", () => {
  it("counts letters added, dropped, changed or swapped with the next", () => {
    expect(editDistance("toulouse", "toulouse", 2)).toBe(0);
    expect(editDistance("tolouse", "toulouse", 2)).toBe(1);
    expect(editDistance("toulouze", "toulouse", 2)).toBe(1);
    expect(editDistance("tuolouse", "toulouse", 2)).toBe(1);
    expect(editDistance("tuolouze", "toulouse", 2)).toBe(2);
  });

  it("is no more than one above what is looked for", () => {
    expect(editDistance("lyon", "marseille", 2)).toBe(3);
    expect(editDistance("abcdef", "fedcba", 1)).toBe(2);
  });

  it("is the same both ways, and nothing between equal words alone", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it("forgives more in long words than in short ones", () => {
    expect(["mur", "muret", "toulouse", "ramonville"].map(toleratedLetters)).toEqual([0, 1, 1, 2]);
  });
});
