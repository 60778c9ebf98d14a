import { describe, expect, it } from "vitest";
import { statedConformity } from "./conformity.ts";
import { applicable, conformity, findings, rate, themes, unmet } from "./statement.ts";

/** Criteria of each theme in RGAA 4.1.2, 106 in all. */
const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe("the audit of accessibility", () => {
  it("has every criterion of RGAA once, in order", () => {
    const expected = counts.flatMap((count, theme) =>
      Array.from({ length: count }, (_, place) => `${theme + 1}.${place + 1}`),
    );
    expect(expected).toHaveLength(106);
    expect(themes).toHaveLength(counts.length);
    expect(findings.map(({ criterion }) => criterion)).toEqual(expected);
  });

  it("says of each what is asked and how it was judged", () => {
    for (const { asked, evidence } of findings) {
      expect(asked.length).toBeGreaterThan(8);
      expect(evidence.length).toBeGreaterThan(2);
    }
  });

  it("gives the statement its figure, its list and its word", () => {
    const respected = findings.filter(({ state }) => state === "C").length;
    expect(respected + unmet.length).toBe(applicable);
    expect(rate).toBeCloseTo(respected / applicable);
    expect(conformity).toBe(unmet.length === 0 ? "totalement conforme" : "partiellement conforme");
  });

  it("is what the foot of every page says", () => {
    expect(statedConformity).toBe(conformity);
  });
});
