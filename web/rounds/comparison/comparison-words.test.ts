import { describe, expect, it } from "vitest";
import { comparisonTitle, figureChange } from "./comparison-words.ts";

const figures = {
  meetings: 200,
  score: 150.5,
  breaks: 4,
  unplaced: 20,
  tableChanges: 100,
  unserved: 1,
  fewest: 0,
  average: 4.76,
  gini: 0.2,
};

describe("a comparison in words", () => {
  it("says what there is more and less of", () => {
    expect(comparisonTitle(figures, { ...figures, meetings: 212, breaks: 1 })).toBe(
      "12 rendez-vous de plus, 3 attentes de moins",
    );
    expect(comparisonTitle(figures, { ...figures, unserved: 2 })).toBe(
      "1 participant sans rendez-vous de plus",
    );
    expect(comparisonTitle(figures, figures)).toBe("Les deux rondes ont les mêmes chiffres");
  });

  it("knows that fewer breaks are better and fewer meetings are not", () => {
    expect(figureChange("breaks", figures, { ...figures, breaks: 1 })).toMatchObject({
      change: "−3",
      verdict: "better",
    });
    expect(figureChange("meetings", figures, { ...figures, meetings: 190 }).verdict).toBe("worse");
    expect(figureChange("gini", figures, { ...figures, gini: 0.2001 })).toMatchObject({
      change: "pareil",
      verdict: "same",
    });
  });
});
