import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { coverage } from "../../shared/geo/coverage.ts";
import { distanceKm } from "../../shared/geo/distance.ts";
import { buildGazetteer } from "../../shared/geo/gazetteer.ts";
import { gazetteerData, writeGazetteer } from "./build-gazetteer.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const folder = mkdtempSync(join(tmpdir(), "gazetteer-"));
afterAll(() => rmSync(folder, { recursive: true }));

const data = gazetteerData();
const gazetteer = buildGazetteer(data);
const toulouse = { communeCode: "31555" };

describe("the communes of France", () => {
  it("are all there, with their parents", () => {
    expect(gazetteer.communes.length).toBeGreaterThan(34_000);
    expect(gazetteer.areas("departement").length).toBeGreaterThanOrEqual(101);
    // 18 régions, and the overseas territories that INSEE files beside them.
    expect(gazetteer.areas("region").length).toBeGreaterThanOrEqual(18);
    expect(gazetteer.area({ type: "region", code: "76" })?.departements.size).toBe(13);
    expect(gazetteer.areas("epci").length).toBeGreaterThan(1_200);
    const population = gazetteer.area({ type: "country" })?.population ?? 0;
    expect(population).toBeGreaterThan(65_000_000);
    expect(population).toBeLessThan(75_000_000);
    expect(gazetteer.area({ type: "epci", code: "243100518" })?.communes).toHaveLength(37);
  });

  it("have their own position for nine inhabitants in ten, an estimated one for the others", () => {
    const own = gazetteer.communes.filter(({ exact }) => exact);
    const inhabitants = (list: typeof own) => list.reduce((total, { population }) => total + population, 0);
    expect(inhabitants(own) / inhabitants([...gazetteer.communes])).toBeGreaterThan(0.9);
    expect(gazetteer.communes.filter(({ vector }) => vector === undefined)).toEqual([]);
  });

  it("lie where they are", () => {
    const known: [string, number, number][] = [
      ["31555", 43.604, 1.444],
      ["75056", 48.857, 2.352],
      ["13055", 43.297, 5.381],
      ["2A004", 41.927, 8.737],
      ["97411", -20.879, 55.448],
      ["97611", -12.78, 45.228],
      ["98818", -22.276, 166.457],
      ["97502", 46.779, -56.177],
    ];
    for (const [code, lat, lon] of known) {
      const commune = gazetteer.commune(code);
      const km = distanceKm({ lat: commune?.lat ?? 0, lon: commune?.lon ?? 0 }, { lat, lon });
      expect([code, km < 6]).toEqual([code, true]);
    }
  });

  it("are never further than 60 km from the centre of their EPCI, on the mainland", () => {
    const far = gazetteer.areas("epci").filter(({ circle, departements }) => {
      const overseas = [...departements].some((code) => code.startsWith("97"));
      return !overseas && (circle?.km ?? 0) > 60;
    });
    expect(far.map(({ name }) => name)).toEqual([]);
  });

  it("are found by the codes of arrondissements and of former communes", () => {
    expect(gazetteer.commune("75115")?.code).toBe("75056");
    expect(gazetteer.commune("69385")?.code).toBe("69123");
    expect(gazetteer.commune("13208")?.code).toBe("13055");
    expect(gazetteer.commune("01091")?.name).toBe("Valserhône");
  });
});

describe("coverage over the real communes", () => {
  it("of the Métropole by the Haute-Garonne is whole", () => {
    const zone = { type: "areas" as const, areas: [{ type: "departement" as const, code: "31" }] };
    expect(coverage(gazetteer, zone, toulouse, [{ type: "epci", code: "243100518" }]).share).toBe(1);
    expect(coverage(gazetteer, zone, toulouse, [{ type: "commune", code: "31069" }]).share).toBe(1);
    expect(coverage(gazetteer, zone, toulouse, [{ type: "commune", code: "81004" }]).share).toBe(0);
  });

  it("within 30 km of Toulouse reaches Blagnac and Muret, not Saint-Gaudens", () => {
    const share = (code: string) =>
      coverage(gazetteer, { type: "radius", km: 30 }, toulouse, [{ type: "commune", code }]).share;
    expect([share("31069"), share("31395"), share("31483")]).toEqual([1, 1, 0]);
  });
});

describe("the gazetteer file", () => {
  it("holds what the packages hold", () => {
    const file = join(folder, "sub", "gazetteer.json");
    writeGazetteer(file);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(data);
  });

  it("is read once", () => {
    expect(loadGazetteer()).toBe(loadGazetteer());
    expect(loadGazetteer().commune("31555")?.name).toBe("Toulouse");
  });
});
