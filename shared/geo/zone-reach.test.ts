import { describe, expect, it } from "vitest";
import { sampleGazetteer as gazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { zoneReach } from "./zone-reach.ts";

describe("what a zone reaches", () => {
  it("is the communes whose centre is within the radius, and their inhabitants", () => {
    expect(zoneReach(gazetteer, { type: "radius", km: 5 }, { communeCode: "31395" })).toEqual({
      communes: 1,
      population: 25_000,
    });
    const wider = zoneReach(gazetteer, { type: "radius", km: 20 }, { communeCode: "31395" });
    expect(wider.communes).toBeGreaterThan(1);
  });

  it("counts a commune once, however many territories hold it", () => {
    const metropole = { type: "epci", code: "243100518" } as const;
    const areas = [metropole, { type: "commune", code: "31555" } as const];
    expect(zoneReach(gazetteer, { type: "areas", areas }, {})).toEqual(
      zoneReach(gazetteer, { type: "areas", areas: [metropole] }, {}),
    );
  });

  it("is nobody around an address that is not known", () => {
    expect(zoneReach(gazetteer, { type: "radius", km: 50 }, {})).toEqual({ communes: 0, population: 0 });
  });
});
