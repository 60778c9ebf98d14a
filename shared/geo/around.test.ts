import { describe, expect, it } from "vitest";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { areasAround } from "./around.ts";

const names = (point: { lat: number; lon: number }, km: number) =>
  areasAround(sampleGazetteer, point, km).map(({ name }) => name);

describe("the territories around a point", () => {
  it("are those with a commune that near, the nearest first", () => {
    const muret = { lat: 43.46, lon: 1.325 };
    expect(names(muret, 5)).toEqual(["Haute-Garonne", "CA Le Muretain Agglo"]);
    expect(names(muret, 20)).toEqual(["Haute-Garonne", "CA Le Muretain Agglo", "Toulouse Métropole"]);
  });

  it("leave out what is far, and what has no position", () => {
    expect(names({ lat: 43.6, lon: 1.44 }, 60)).toContain("Tarn");
    expect(names({ lat: 43.6, lon: 1.44 }, 60)).not.toContain("Paris");
    expect(names({ lat: -22.27, lon: 166.44 }, 60)).toEqual([]);
  });
});
