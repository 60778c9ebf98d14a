import { describe, expect, it } from "vitest";
import { type EndedContract, similarTo } from "./similar.ts";

const contract = (n: number, changes: Partial<EndedContract> = {}): EndedContract => ({
  ...{ id: `con_${n}`, title: `Marché ${n}`, buyerName: "Mairie", category: "batiment/peinture-sols" },
  ...{ nature: "WORKS", amount: 100_000, plannedHours: 500, hours: 100 * n },
  ...changes,
});
const many = (count: number, changes: Partial<EndedContract> = {}) =>
  Array.from({ length: count }, (_, index) => contract(index + 1, changes));
const painting = { category: "batiment/peinture-sols", nature: "WORKS" } as const;

describe("what similar contracts gave", () => {
  it("is told of five contracts of the family, with the middle one and the share of planned hours reached", () => {
    expect(similarTo(many(5), painting)?.summary).toEqual({
      ...{ scope: "family", contracts: 5, reached: 0.6 },
      hoursPerTenThousand: { low: 20, middle: 30, high: 40 },
    });
  });

  it("is that of the sector where the family has too few, and nothing where the sector has too", () => {
    const sector = [...many(3), ...many(2, { category: "batiment/gros-oeuvre" })];
    expect(similarTo(sector, painting)?.summary).toMatchObject({ scope: "sector", contracts: 5 });
    expect(similarTo(many(4), painting)).toBeUndefined();
    expect(similarTo(many(9, { nature: "SERVICES" }), painting)).toBeUndefined();
    expect(similarTo(sector, { ...painting, category: "batiment" })?.summary.contracts).toBe(5);
  });

  it("leaves out what too few contracts tell", () => {
    const summary = similarTo([...many(4), contract(5, { amount: undefined })], painting)?.summary;
    expect(summary).toMatchObject({ contracts: 5, hoursPerTenThousand: null, reached: 0.6 });
    const planned = similarTo([...many(4), contract(5, { plannedHours: undefined })], painting)?.summary;
    expect(planned).toMatchObject({ reached: null });
  });
});
