import { describe, expect, it } from "vitest";
import { shippedCategories } from "../categories/categories.ts";
import { buildGazetteer } from "../geo/gazetteer.ts";
import type { Zone } from "../geo/zones.ts";
import type { SupplierKind } from "../suppliers/kinds.ts";
import { buildIndex } from "./build-index.ts";
import type { SearchQuery } from "./entry.ts";
import { placeFinder } from "./place-in-text.ts";
import { search } from "./search.ts";

const gazetteer = buildGazetteer({
  regions: [
    ["76", "Occitanie"],
    ["24", "Centre-Val de Loire"],
  ],
  departements: [
    ["31", "Haute-Garonne", "76"],
    ["81", "Tarn", "76"],
    ["28", "Eure-et-Loir", "24"],
    ["18", "Cher", "24"],
    ["59", "Nord", "24"],
  ],
  epcis: [["243100518", "Toulouse Métropole"]],
  communes: [
    ["31555", "Toulouse", "31", "243100518", 500_000, "31000 31500", 43.6, 1.44, 1],
    ["31395", "Muret", "31", "", 25_000, "31600", 43.46, 1.33, 1],
    ["31483", "Saint-Gaudens", "31", "", 11_000, "31800", 43.1, 0.72, 1],
    ["31446", "Ramonville-Saint-Agne", "31", "243100518", 14_000, "31520", 43.55, 1.47, 1],
    ["31488", "Saint-Jean", "31", "243100518", 11_000, "31240", 43.66, 1.5, 1],
    ["81004", "Albi", "81", "", 50_000, "81000", 43.93, 2.15, 1],
    ["28404", "Vert-en-Drouais", "28", "", 1_100, "28500", 48.76, 1.29, 1],
    ["18033", "Bourges", "18", "", 65_000, "18000", 47.08, 2.4, 1],
    ["59350", "Lille", "59", "", 235_000, "59000", 50.6, 3.06, 1],
    ["28348", "Saint-Jean", "28", "", 90_000, "28400", 48.3, 0.8, 1],
  ],
  aliases: [],
});

type Row = [
  name: string,
  kinds: SupplierKind[],
  town: string,
  does: [category: string, zone: Zone][],
  siret?: string,
];

const around = (km: number): Zone => ({ type: "radius", km });
const rows: Row[] = [
  ["Jardins du Canal", ["ACI"], "31555", [["espaces-verts/entretien", around(10)]]],
  ["Paysages de Muret", ["EI"], "31395", [["espaces-verts/entretien", around(40)]]],
  ["Haies du Tarn", ["EI"], "81004", [["espaces-verts/elagage", around(30)]]],
  ["Pastel Conditionnement", ["ESAT"], "31555", [["transports-logistique/conditionnement", around(30)]]],
  ["Propreté d’Oc", ["EA"], "31555", [["nettoyage/locaux", around(30)]]],
  ["Bâtiment Généraliste", ["EI", "COOPERATIVE"], "31555", [["batiment", around(30)]]],
  [
    "Les Chantiers de Muret",
    ["ASSOCIATION"],
    "31395",
    [["batiment/gros-oeuvre", around(30)]],
    "90000101700012",
  ],
  ["Garage d’Oc", ["EI"], "31483", [["transports-logistique/vehicules-velos", around(60)]]],
  ["Eaux Claires", ["MUTUELLE"], "31555", [["eau-assainissement/cours-eau", around(60)]]],
  ["Blanchisserie d’Oc", ["EA"], "31555", [["nettoyage/blanchisserie", around(60)]]],
];

const index = buildIndex(
  rows.map(([name, kinds, communeCode, does, siret = "21310555400017"]) => ({
    ...{ id: `sup_${name}`, siret, name, kinds, description: "" },
    address: {
      postalCode: gazetteer.commune(communeCode)?.postalCodes[0] ?? "",
      city: gazetteer.commune(communeCode)?.name ?? "",
      communeCode,
    },
    activities: does.map(([category, zone]) => ({ category, zone, description: "" })),
  })),
  shippedCategories,
  gazetteer,
);
const findPlace = placeFinder(gazetteer);
const ask = (q: string, more: SearchQuery = {}) => search(index, { q, ...more }, findPlace);
const names = (q: string, more: SearchQuery = {}) => ask(q, more).items.map(({ entry }) => entry.name);

describe("a trade and a town", () => {
  it("mean who can work there, the nearest first, and not who is settled there", () => {
    expect(names("espaces verts Toulouse")).toEqual(["Jardins du Canal", "Paysages de Muret"]);
    expect(names("espaces verts à Muret")).toEqual(["Paysages de Muret"]);
    expect(ask("espaces verts Toulouse").reading).toEqual({ place: "Toulouse" });
  });

  it.each([
    ["by a postal code", "tonte 31000", "Toulouse"],
    ["by the beginning of its name", "nettoyage Ramonville", "Ramonville-Saint-Agne"],
    ["with « st »", "garage st gaudens", "Saint-Gaudens"],
    ["with hyphens", "garage saint-gaudens", "Saint-Gaudens"],
    ["before the trade", "toulouse nettoyage", "Toulouse"],
    ["of two homonyms where suppliers are", "maçon saint jean", "Saint-Jean"],
    ["by its département", "élagage Tarn", "Tarn"],
  ])("is understood %s", (_, q, place) => {
    const { reading, total } = ask(q);
    expect(reading).toEqual({ place });
    expect(total).toBeGreaterThan(0);
  });

  it("that is a whole area are answered by who works in a part of it, and that is told", () => {
    expect(names("espaces verts Occitanie").toSorted()).toEqual([
      "Haies du Tarn",
      "Jardins du Canal",
      "Paysages de Muret",
    ]);
    expect(ask("espaces verts Occitanie").reading.partly).toBeUndefined();
    expect(ask("espaces verts Occitanie").items.every(({ inPart }) => inPart)).toBe(true);
    const [first, ...others] = ask("espaces verts Muret et Toulouse").items;
    expect(first).toMatchObject({ entry: { name: "Paysages de Muret" } });
    expect(first?.inPart).toBeUndefined();
    expect(others).toMatchObject([{ entry: { name: "Jardins du Canal" }, inPart: true }]);
  });

  it("of nobody there give those who work elsewhere, and say it", () => {
    expect(names("élagage saint-gaudens")).toEqual(["Haies du Tarn"]);
    expect(ask("élagage saint-gaudens").reading.partly).toBe("elsewhere");
  });

  it("leave the words of trades alone: Vert is a village too", () => {
    expect(ask("espaces verts").reading).toEqual({});
  });

  it.each(["traiteur pas cher", "gardiennage zone nord"])("leave words of every day alone: « %s »", (q) => {
    expect(ask(q).reading.place).toBeUndefined();
  });

  it("give their words back where they are asked for literally", () => {
    expect(ask("espaces verts muret", { literal: "1" }).reading).toEqual({});
    expect(names("espaces verts muret", { literal: "1" })).toEqual(["Paysages de Muret"]);
  });
});

describe("a kind of structure", () => {
  it.each([
    ["chantier d’insertion", ["Jardins du Canal"]],
    ["Ateliers et chantiers d'insertion", ["Jardins du Canal"]],
    ["entreprises adaptées", ["Blanchisserie d’Oc", "Propreté d’Oc"]],
    ["SCOP", ["Bâtiment Généraliste"]],
    ["ESAT conditionnement", ["Pastel Conditionnement"]],
    ["entreprise adaptée bureaux", ["Propreté d’Oc"]],
    ["handicap", ["Blanchisserie d’Oc", "Pastel Conditionnement", "Propreté d’Oc"]],
  ])("« %s » is a kind, not a name", (q, expected) => {
    expect(names(q).toSorted()).toEqual(expected);
  });

  it.each(["SIAE", "IAE", "insertion par l’activité économique"])("« %s » is a family of kinds", (q) => {
    expect(ask(q).reading).toEqual({ family: "IAE" });
    expect(names(q)).toContain("Jardins du Canal");
    expect(names(q)).not.toContain("Pastel Conditionnement");
  });

  it.each([
    ["ESAT et EA", ["ESAT", "EA"]],
    ["esat, ea", ["ESAT", "EA"]],
    ["EI ou ACI espaces verts", ["EI", "ACI"]],
    ["entreprises adaptées et ESAT blanchisserie", ["EA", "ESAT"]],
  ])("« %s » are several, any of which answers", (q, kinds) => {
    const { reading, items } = ask(q);
    expect(reading.kinds?.toSorted()).toEqual(kinds.toSorted());
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ entry }) => entry.kinds.some((kind) => kinds.includes(kind)))).toBe(true);
  });

  it("« insertion et handicap » are the kinds of both", () => {
    expect(ask("insertion et handicap").reading.kinds).toEqual(expect.arrayContaining(["EI", "ESAT"]));
  });

  it("in letters is no beginning of a name: « EA » is not « Eaux Claires »", () => {
    expect(names("EA").toSorted()).toEqual(["Blanchisserie d’Oc", "Propreté d’Oc"]);
  });

  it("is not « j’ai », which is no association intermédiaire", () => {
    expect(ask("j’ai besoin de nettoyage").reading).toEqual({});
    expect(ask("j’ai besoin de nettoyage à Toulouse").reading).toEqual({ place: "Toulouse" });
    expect(names("J'ai besoin de nettoyage")).toContain("Propreté d’Oc");
  });

  it("does not hide whoever is called by these words", () => {
    expect(names("chantiers de muret")[0]).toBe("Les Chantiers de Muret");
  });
});

describe("words of every day", () => {
  it.each([
    ["lavage voiture", "Garage d’Oc"],
    ["laver le linge", "Blanchisserie d’Oc"],
    ["tondre la pelouse", "Paysages de Muret"],
    ["entreprise de nettoyage", "Propreté d’Oc"],
    ["femme de ménage", "Propreté d’Oc"],
    ["blanchiserie", "Blanchisserie d’Oc"],
    ["blanchissrie", "Blanchisserie d’Oc"],
  ])("« %s » finds %s", (q, name) => {
    expect(names(q)).toContain(name);
  });

  it.each([
    ["qui fait du nettoyage", "nettoyage"],
    ["qui peut faire le ménage", "ménage"],
    ["nettoyage près de chez moi", "nettoyage"],
    ["nettoyage à 20 km de Toulouse", "nettoyage Toulouse"],
    ["nettoyage autour de Toulouse", "nettoyage Toulouse"],
    ["qui peut intervenir à Muret pour les espaces verts", "espaces verts Muret"],
    ["garage pour 50 personnes", "garage"],
    ["marché réservé espaces verts", "espaces verts"],
    ["mécaniciens", "mécanique"],
    ["fournisseurs inclusifs", ""],
    ["prestataires à Toulouse", "Toulouse"],
    ["espaces verts du collège", "espaces verts"],
  ])("« %s » asks for « %s »", (q, plain) => {
    expect(names(q)).toEqual(names(plain));
    expect(ask(q).reading).toEqual(ask(plain).reading);
  });

  it("that mean a trade together are not taken one by one: a car is not washed by a laundry", () => {
    expect(names("lavage voiture")).not.toContain("Blanchisserie d’Oc");
  });

  it("find the generalists of a sector where nobody names the trade, and say it", () => {
    expect(names("électricité")).toEqual(["Bâtiment Généraliste"]);
    expect(ask("électricité").reading.partly).toBe("sector");
  });

  it("that nobody has are corrected, and that is said", () => {
    expect(ask("conditionment").reading).toEqual({ corrected: "conditionnement" });
    expect(ask("elecctricité à Toulouse").reading).toMatchObject({ corrected: "électricité" });
    expect(names("conditionment")).toEqual(["Pastel Conditionnement"]);
  });
});

describe("a SIRET", () => {
  it.each([
    ...["90000101700012", "900 001 017 00012", "900001017", "SIRET : 900 001 017"],
    ...["siret n° 90000101700012", "N° SIRET 900 001 017", "numéro de SIREN : 900.001.017"],
  ])("« %s » finds its structure", (q) => {
    expect(names(q)).toEqual(["Les Chantiers de Muret"]);
  });
});

describe("a question without an answer", () => {
  it("offers other ways: words of trades, a sector", () => {
    expect(ask("traiteurs", { kind: ["FONDATION"] }).instead.sectors).toEqual(["restauration"]);
    expect(ask("xylophoniste").total).toBe(0);
    expect(ask("boulangeris").instead.words.length).toBeGreaterThan(0);
  });
});

describe("a word of several trades", () => {
  it.each([
    ["glaces", ["restauration"]],
    ["glace", ["restauration"]],
    ["laveur de glaces", ["nettoyage"]],
    ["vitres", ["nettoyage"]],
    ["goûter", ["restauration"]],
    ["avocat", ["prestations-intellectuelles"]],
    ["Avocats à Muret", ["prestations-intellectuelles"]],
  ])("« %s » is what buyers mean by it", (q, sectors) => {
    const { reading, instead } = ask(q, { kind: ["MUTUELLE"] });
    expect(instead.sectors).toEqual(sectors);
    expect(reading.corrected).toBeUndefined();
  });
});

describe("a postal code with its space", () => {
  it("is a place, but for an amount", () => {
    expect(ask("espaces verts 31 600").reading.place).toBe("Muret");
    expect(ask("nettoyage 31 600 € HT").reading.place).toBeUndefined();
  });
});

describe("filters", () => {
  it("take several kinds, several families of kinds and several categories at once", () => {
    expect(search(index, { kind: ["ACI", "ESAT"] }).total).toBe(2);
    expect(
      search(index, { family: ["HANDICAP"], category: ["nettoyage", "transports-logistique"] }).total,
    ).toBe(3);
    const { facets } = search(index, { kind: ["ACI"] });
    expect(facets.kind.find(({ value }) => value === "ESAT")?.count).toBe(1);
  });
});
