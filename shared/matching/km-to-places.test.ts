import { describe, expect, it } from "vitest";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { coverageTarget } from "../geo/coverage.ts";
import { toVector } from "../geo/distance.ts";
import type { Place } from "../geo/places.ts";
import { kmToPlaces } from "./km-to-places.ts";

const from = (code: string | undefined, ...places: Place[]) => {
  const home = code === undefined ? undefined : sampleGazetteer.commune(code);
  return kmToPlaces({ homes: [home], vectors: [home?.vector] }, coverageTarget(sampleGazetteer, places))(0);
};

describe("the distance to the places", () => {
  it("is that to the centre of a commune", () => {
    expect(from("31555", { type: "commune", code: "31555" })).toBe(0);
    expect(from("31555", { type: "commune", code: "31069" })).toBeGreaterThan(3);
  });

  it("is nothing for who is in a wider place, and that to its nearest commune for who is beside it", () => {
    const wide: Place[] = [
      { type: "epci", code: "243100518" },
      { type: "departement", code: "31" },
      { type: "region", code: "76" },
      { type: "country" },
    ];
    for (const place of wide) expect(from("31555", place)).toBe(0);
    expect(from("75056", { type: "departement", code: "31" })).toBeGreaterThan(500);
    expect(from("75056", { type: "region", code: "76" })).toBeGreaterThan(400);
  });

  it("does not take a département for the région of the same number", () => {
    expect(from("31555", { type: "departement", code: "76" })).not.toBe(0);
  });

  it("is that to the nearest of several places", () => {
    const far: Place = { type: "commune", code: "75056" };
    expect(from("31555", far, { type: "commune", code: "31069" })).toBe(
      from("31555", { type: "commune", code: "31069" }),
    );
  });

  it("is not known from nowhere, nor to a place that does not exist", () => {
    expect(from(undefined, { type: "commune", code: "31555" })).toBeUndefined();
    expect(from("31555", { type: "commune", code: "99999" })).toBeUndefined();
  });

  it("counts from the point of the address where it has one", () => {
    const target = coverageTarget(sampleGazetteer, [{ type: "commune", code: "31069" }]);
    const centre = sampleGazetteer.commune("31069");
    const here = centre?.vector ?? toVector({ lat: 0, lon: 0 });
    expect(kmToPlaces({ homes: [sampleGazetteer.commune("31555")], vectors: [here] }, target)(0)).toBe(0);
  });
});
