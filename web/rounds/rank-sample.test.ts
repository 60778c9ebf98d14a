import { describe, expect, it } from "vitest";
import { defaultWeights } from "../../shared/matching/world/weights.ts";
import { gainText, rankSample } from "./rank-sample.ts";

const even = {
  activity: 0.5,
  nearness: 0.5,
  capacity: 0.5,
  legal: 0.5,
  maturity: 0.5,
  wishes: 0.5,
  novelty: 0.5,
  equity: 0.5,
};
const suppliers = [
  { id: "s1", name: "Les Jardins", components: { ...even, activity: 1 } },
  { id: "s2", name: "L’Atelier", components: { ...even, nearness: 1 } },
  { id: "s3", name: "Le Fournil", components: even },
];
const onlyNear = { ...defaultWeights, activity: 0, nearness: 50 };

describe("a sample under other weights", () => {
  it("keeps everybody’s place under the same ones", () => {
    const ranked = rankSample(suppliers, defaultWeights, defaultWeights);
    expect(ranked.map(({ id, rank, gained }) => [id, rank, gained])).toEqual([
      ["s1", 1, 0],
      ["s2", 2, 0],
      ["s3", 3, 0],
    ]);
  });

  it("says who goes up and who goes down", () => {
    const ranked = rankSample(suppliers, onlyNear, defaultWeights, 2);
    expect(ranked.map(({ id, gained }) => [id, gained])).toEqual([
      ["s2", 1],
      ["s1", -1],
    ]);
    expect(gainText(2)).toBe("monte de 2\u00a0places");
    expect(gainText(-1)).toBe("descend de 1\u00a0place");
  });
});
