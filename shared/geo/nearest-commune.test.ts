import { describe, expect, it } from "vitest";
import { sampleData } from "../../tests/fixtures/small-gazetteer.ts";
import { buildGazetteer } from "./gazetteer.ts";
import { nearestCommune } from "./nearest-commune.ts";

describe("the commune nearest to a point", () => {
  const gazetteer = buildGazetteer(sampleData);

  it("is the one whose centre is nearest, not the largest around", () => {
    expect(nearestCommune(gazetteer, { lat: 43.63, lon: 1.39 })?.name).toBe("Blagnac");
    expect(nearestCommune(gazetteer, { lat: 43.2, lon: 0.7 })?.name).toBe("Saint-Gaudens");
  });

  it("is none where no position is known", () => {
    expect(
      nearestCommune(buildGazetteer({ ...sampleData, communes: [] }), { lat: 0, lon: 0 }),
    ).toBeUndefined();
  });
});
