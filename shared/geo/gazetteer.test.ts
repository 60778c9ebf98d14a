import { describe, expect, it } from "vitest";
import { sampleGazetteer as gazetteer, sampleData } from "../../tests/fixtures/small-gazetteer.ts";
import { buildGazetteer, placeLabel } from "./gazetteer.ts";

describe("the gazetteer", () => {
  it("knows a commune with its parents, population and position", () => {
    expect(gazetteer.commune("31069")).toMatchObject({
      name: "Blagnac",
      departement: "31",
      region: "76",
      epci: "243100518",
      population: 26_000,
      postalCodes: ["31700"],
      lat: 43.63276,
      lon: 1.39399,
      exact: true,
    });
  });

  it("finds the present commune of an arrondissement and of a former commune", () => {
    expect(gazetteer.commune("75115")?.code).toBe("75056");
    expect(gazetteer.commune("31801")?.code).toBe("31584");
    expect(gazetteer.area({ type: "commune", code: "75115" })?.name).toBe("Paris");
    expect(gazetteer.area({ type: "commune", code: "75115" })).toBe(
      gazetteer.area({ type: "commune", code: "75056" }),
    );
  });

  it("never lets an old code hide a present commune", () => {
    const aliases = [
      ...sampleData.aliases,
      ["31555", "Ancienne", "31069"],
      ["31777", "Perdue", "31778"],
    ] as const;
    const other = buildGazetteer({ ...sampleData, aliases });
    expect(other.commune("31555")?.name).toBe("Toulouse");
    expect(other.commune("31777")).toBeUndefined();
  });

  it("takes no old code that is the postal code of another commune, nor one of a département that was left", () => {
    const aliases = [
      ["75015", "Blagnac", "31069"],
      ["31240", "Hameau", "31584"],
      ["81800", "Rabastens", "81220"],
      ["31700", "Toulouse 10e Arrondissement", "31555"],
      ["78555", "Muret", "31395"],
      ["82100", "Bressols", "31395"],
    ] as const;
    const other = buildGazetteer({ ...sampleData, aliases });
    const present = (code: string) => other.commune(code)?.name;
    expect(["75015", "31240", "78555"].map(present)).toEqual([undefined, undefined, undefined]);
    expect(other.area({ type: "commune", code: "75015" })).toBeUndefined();
    expect(placeLabel(other, { type: "commune", code: "75015" })).toBe("75015");
    expect(["81800", "31700", "82100"].map(present)).toEqual(["Rabastens", "Toulouse", "Muret"]);
    expect(["75015", "31240", "78555"].map((code) => other.communeOfLapsedCode(code)?.name)).toEqual([
      "Blagnac",
      "Villemur-sur-Tarn",
      "Muret",
    ]);
    expect(other.communeOfLapsedCode("81800")).toBeUndefined();
    expect(other.formerNames.map(({ name }) => name)).toContain("Hameau");
  });

  it("adds up the population of an EPCI, of a département, of a région and of the country", () => {
    expect(gazetteer.area({ type: "epci", code: "243100518" })?.population).toBe(578_000);
    expect(gazetteer.area({ type: "departement", code: "31" })?.population).toBe(641_000);
    expect(gazetteer.area({ type: "region", code: "76" })?.population).toBe(647_000);
    expect(gazetteer.area({ type: "country" })?.population).toBe(2_996_000);
  });

  it("knows the départements that an EPCI spans", () => {
    const area = gazetteer.area({ type: "epci", code: "999900001" });
    expect([...(area?.departements ?? [])].sort()).toEqual(["31", "81"]);
  });

  it("answers nothing for a code that does not exist", () => {
    expect(gazetteer.commune("99999")).toBeUndefined();
    expect(gazetteer.area({ type: "commune", code: "99999" })).toBeUndefined();
    expect(gazetteer.area({ type: "region", code: "31" })).toBeUndefined();
  });

  it("keeps a territory outside the régions", () => {
    expect(gazetteer.commune("98818")).toMatchObject({ name: "Nouméa", region: "", lat: undefined });
    expect(gazetteer.area({ type: "departement", code: "988" })?.circle).toBeUndefined();
  });

  it("names a place in French", () => {
    expect(placeLabel(gazetteer, { type: "commune", code: "31395" })).toBe("Muret (31)");
    expect(placeLabel(gazetteer, { type: "commune", code: "75115" })).toBe("Paris (75)");
    expect(placeLabel(gazetteer, { type: "epci", code: "243100518" })).toBe("Toulouse Métropole");
    expect(placeLabel(gazetteer, { type: "departement", code: "31" })).toBe("Haute-Garonne (31)");
    expect(placeLabel(gazetteer, { type: "region", code: "76" })).toBe("Occitanie");
    expect(placeLabel(gazetteer, { type: "country" })).toBe("France entière");
    expect(placeLabel(gazetteer, { type: "commune", code: "99999" })).toBe("99999");
  });
});
