import { describe, expect, it } from "vitest";
import { sampleGazetteer as gazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { foldName } from "./fold-name.ts";
import { searchCommunes, searchPlaces } from "./search-places.ts";

const communes = (query: string, limit?: number) =>
  searchCommunes(gazetteer, query, limit).map(({ name }) => name);
const places = (query: string, limit?: number) =>
  searchPlaces(gazetteer, query, limit).map(({ place, name }) => `${place.type} ${name}`);

describe("the search of communes", () => {
  it("takes the beginning of a name, whatever the accents, case and hyphens", () => {
    expect(communes("toul")).toEqual(["Toulouse"]);
    expect(communes("SAINT GAUDENS")).toEqual(["Saint-Gaudens"]);
    expect(communes("  saint-gau ")).toEqual(["Saint-Gaudens"]);
    expect(foldName("L’Haÿ-les-Œillets")).toBe("l hay les oeillets");
  });

  it("reads « St » as « Saint », and forgets the article", () => {
    expect(communes("St gau")).toEqual(["Saint-Gaudens"]);
    expect(communes("union")).toEqual(["L'Union"]);
    expect(communes("l'union")).toEqual(["L'Union"]);
  });

  it("puts first what is populated and near the territory, and words inside a name after its beginning", () => {
    expect(communes("saint")).toEqual(["Saint-Gaudens", "Saint-Denis"]);
    expect(communes("t")).toEqual(["Toulouse", "Plaisance-du-Touch", "Villemur-sur-Tarn"]);
    expect(communes("t", 2)).toEqual(["Toulouse", "Plaisance-du-Touch"]);
    expect(communes("oulouse")).toEqual([]);
  });

  it("takes a postal code, whole or begun, and an INSEE code", () => {
    expect(communes("31500")).toEqual(["Toulouse"]);
    expect(communes("317")).toEqual(["Colomiers", "Blagnac"]);
    expect(communes("31069")).toEqual(["Blagnac"]);
    expect(communes("75115")).toEqual(["Paris"]);
  });

  it("finds a commune by a former name, once", () => {
    expect(communes("magrens")).toEqual(["Villemur-sur-Tarn"]);
    expect(communes("villemur")).toEqual(["Villemur-sur-Tarn"]);
  });

  it("answers nothing for nothing", () => {
    expect(communes("")).toEqual([]);
    expect(communes(" - ")).toEqual([]);
    expect(communes("xyz")).toEqual([]);
  });
});

describe("the search of places", () => {
  it("finds régions, départements, EPCI and communes together", () => {
    expect(places("toulouse")).toEqual(["epci Toulouse Métropole", "commune Toulouse"]);
    expect(places("occ")).toEqual(["region Occitanie"]);
    expect(places("la reunion")).toEqual(["region La Réunion", "departement La Réunion"]);
    expect(places("tarn")).toEqual([
      "departement Tarn",
      "epci CC Entre Deux Tarn",
      "commune Villemur-sur-Tarn",
    ]);
  });

  it("finds a département by its number, before its communes", () => {
    expect(places("31", 3)).toEqual(["departement Haute-Garonne", "commune Toulouse", "commune Colomiers"]);
  });

  it("lets no kind of place push the others out", () => {
    expect(places("t", 4)).toEqual([
      "epci Toulouse Métropole",
      "departement Tarn",
      "commune Toulouse",
      "commune Plaisance-du-Touch",
    ]);
  });

  it("never answers the same place twice", () => {
    const found = places("a", 50);
    expect(new Set(found).size).toBe(found.length);
  });
});
