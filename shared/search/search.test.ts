import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedCategories } from "../categories/categories.ts";
import { buildGazetteer } from "../geo/gazetteer.ts";
import type { SupplierKind } from "../suppliers/kinds.ts";
import { buildIndex } from "./build-index.ts";
import { coveredCommune } from "./covers.ts";
import type { SearchableSupplier, SearchQuery } from "./entry.ts";
import { search } from "./search.ts";
import { load, serialise } from "./search-index.ts";

const gazetteer = buildGazetteer({
  regions: [
    ["76", "Occitanie"],
    ["75", "Nouvelle-Aquitaine"],
  ],
  departements: [
    ["31", "Haute-Garonne", "76"],
    ["33", "Gironde", "75"],
  ],
  epcis: [["243100518", "Toulouse Métropole"]],
  communes: [
    ["31555", "Toulouse", "31", "243100518", 500_000, "31000 31500", 43.6, 1.44, 1],
    ["31069", "Blagnac", "31", "243100518", 25_000, "31700", 43.63, 1.39, 1],
    ["31395", "Muret", "31", "", 25_000, "31600", 43.46, 1.33, 1],
    ["33063", "Bordeaux", "33", "", 250_000, "33000", 44.84, -0.58, 1],
  ],
  aliases: [["31999", "Ancienne", "31555"]],
});
const commune = (code: string) => {
  const found = gazetteer.commune(code);
  if (found?.lat === undefined || found.lon === undefined) throw new Error(code);
  return { ...found, lat: found.lat, lon: found.lon };
};

const covered = (code: string) => coveredCommune(commune(code));

type Sketch = {
  kinds?: SupplierKind[];
  description?: string;
  at?: string;
  does?: SearchableSupplier["activities"][number][];
};
const supplier = (
  name: string,
  { kinds = ["EI"], description = "", at = "31555", does = [] }: Sketch = {},
): SearchableSupplier => {
  const place = commune(at);
  return {
    id: `sup_${name}`,
    siret: "21310555400017",
    name,
    kinds,
    description,
    address: { postalCode: place.postalCodes[0] ?? "", city: place.name, communeCode: at },
    activities: does,
  };
};
const doing = (
  category: string,
  zone: SearchableSupplier["activities"][number]["zone"] = { type: "country" },
) => ({
  category,
  description: "",
  zone,
});

const all = [
  supplier("Les Jardins du Lauragais", {
    kinds: ["ACI"],
    does: [doing("espaces-verts/entretien", { type: "radius", km: 10 })],
  }),
  supplier("Propreté Services", {
    description: "Nettoyage de bureaux et vitrerie",
    at: "31069",
    does: [
      doing("nettoyage/locaux", { type: "areas", areas: [{ type: "commune", code: "31999" }] }),
      doing("nettoyage/vitrerie", { type: "areas", areas: [{ type: "epci", code: "243100518" }] }),
    ],
  }),
  supplier("Bois et Chantiers", { kinds: ["EI", "EA"], at: "31395", does: [doing("batiment/menuiserie")] }),
  supplier("Atelier Girondin", {
    kinds: ["ESAT"],
    at: "33063",
    description: "Mise sous pli, conditionnement",
    does: [
      doing("transports-logistique/conditionnement", {
        type: "areas",
        areas: [{ type: "region", code: "75" }],
      }),
    ],
  }),
];
const index = buildIndex(all, shippedCategories, gazetteer);
const names = (query: SearchQuery) => search(index, query).items.map(({ entry }) => entry.name);

describe("the annuaire", () => {
  it("without a question lists everybody in alphabetical order", () => {
    expect(names({})).toEqual([
      "Atelier Girondin",
      "Bois et Chantiers",
      "Les Jardins du Lauragais",
      "Propreté Services",
    ]);
    expect(names({ q: " , de la " })).toHaveLength(4);
  });

  it.each([
    ["without accents", "proprete"],
    ["misspelt", "netoyage"],
    ["in the plural", "vitreries"],
    ["by its beginning", "nettoy"],
    ["by a synonym of its trade", "laveur de carreaux"],
    ["by its town and trade", "blagnac nettoyage"],
  ])("finds a supplier %s", (_, q) => {
    expect(names({ q })[0]).toBe("Propreté Services");
  });

  it("understands the abbreviations of the trade", () => {
    expect(names({ q: "EV" })).toContain("Les Jardins du Lauragais");
    expect(names({ q: "entretien e.v." })[0]).toBe("Les Jardins du Lauragais");
  });

  it("finds by kind, by its letters or its name", () => {
    expect(names({ q: "ESAT" })[0]).toBe("Atelier Girondin");
    expect(names({ q: "entreprise adaptée" })[0]).toBe("Bois et Chantiers");
  });

  it("asks for every word, and makes do with some where nobody has them all", () => {
    expect(names({ q: "menuiserie muret" })).toEqual(["Bois et Chantiers"]);
    expect(names({ q: "menuiserie bordeaux" }).toSorted()).toEqual(["Atelier Girondin", "Bois et Chantiers"]);
  });

  it("takes an empty word for the beginning of another while it is being typed", () => {
    expect(names({ q: "entre" })).toEqual(expect.arrayContaining(names({ q: "entreprise" })));
    expect(search(index, { q: "entre " }).total).toBe(4);
  });

  it("finds nothing for words that nobody has", () => {
    expect(search(index, { q: "xylophone" })).toMatchObject({ items: [], total: 0 });
  });
});

describe("near a commune", () => {
  it("the nearest come first, with their distance, as far as asked", () => {
    const { items } = search(index, { near: commune("31555"), km: 30 });
    expect(items.map(({ entry }) => entry.name)).toEqual([
      "Les Jardins du Lauragais",
      "Propreté Services",
      "Bois et Chantiers",
    ]);
    expect(items.map(({ km }) => Math.round(km ?? -1))).toEqual([0, 5, 18]);
    expect(names({ near: commune("31555"), km: 10 })).toHaveLength(2);
  });
});

describe("covering a commune", () => {
  it("counts radius, places that hold the commune, old codes and the country", () => {
    expect(names({ covers: covered("31555") })).toEqual([
      "Bois et Chantiers",
      "Les Jardins du Lauragais",
      "Propreté Services",
    ]);
    expect(names({ covers: covered("31395") })).toEqual(["Bois et Chantiers"]);
    expect(names({ covers: covered("33063") })).toEqual(["Atelier Girondin", "Bois et Chantiers"]);
  });

  it("is asked of an activity of the category asked for", () => {
    expect(names({ covers: covered("31069"), category: ["nettoyage/locaux"] })).toEqual([]);
    expect(names({ covers: covered("31069"), category: ["nettoyage"] })).toEqual(["Propreté Services"]);
  });
});

describe("facets", () => {
  it("count what choosing each value would leave", () => {
    const { facets } = search(index, {});
    expect(facets.family).toEqual([
      { value: "IAE", count: 3 },
      { value: "HANDICAP", count: 2 },
    ]);
    expect(facets.departement[0]).toEqual({ value: "31", count: 3 });
    expect(facets.category.find(({ value }) => value === "nettoyage")?.count).toBe(1);
  });

  it("keep the other values of a facet where one is chosen", () => {
    const { facets, total } = search(index, { kind: ["ESAT"] });
    expect(total).toBe(1);
    expect(facets.kind.find(({ value }) => value === "EI")?.count).toBe(2);
    expect(facets.departement).toEqual([{ value: "33", count: 1 }]);
  });

  it("tell the truth: choosing a value leaves as many as counted", () => {
    const { facets } = search(index, { family: ["IAE"] });
    for (const { value, count } of facets.departement)
      expect(search(index, { family: ["IAE"], departement: [value] }).total).toBe(count);
    for (const { value, count } of facets.category)
      expect(search(index, { family: ["IAE"], category: [value] }).total).toBe(count);
  });
});

describe("paging", () => {
  it("shows every result once, in one order, whatever the page size", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(undefined, "entreprise", "nettoyage"),
        (limit, q) => {
          const whole = names({ q, limit: 100 });
          const shown: string[] = [];
          let left = 1;
          let after: SearchQuery["after"];
          while (left > 0) {
            const page = search(index, { ...(q ? { q } : {}), ...(after ? { after } : {}), limit });
            shown.push(...page.items.map(({ entry }) => entry.name));
            left = page.left;
            after = { id: page.items.at(-1)?.entry.id ?? "", shown: shown.length };
          }
          expect(shown).toEqual(whole);
        },
      ),
    );
  });

  it("goes on by the count where the last supplier shown is no longer found", () => {
    const whole = names({ limit: 100 });
    expect(names({ limit: 100, after: { id: "sup_gone", shown: 2 } })).toEqual(whole.slice(2));
  });
});

describe("the index file", () => {
  it("answers as the index it was written from", () => {
    const loaded = load(serialise(index));
    for (const query of [
      {},
      { q: "netoyage" },
      { near: commune("31555"), km: 30 },
      { covers: covered("31069") },
    ])
      expect(search(loaded, query)).toEqual(search(index, query));
  });

  it("of another version is refused", () => {
    expect(() => load(JSON.stringify({ version: 1 }))).toThrow("version 2");
  });
});
