import { describe, expect, it } from "vitest";
import { shippedCategories } from "../../shared/categories/categories.ts";
import { buildIndex } from "../../shared/search/build-index.ts";
import { load, serialise } from "../../shared/search/search-index.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { keptSearch } from "./kept-search.ts";

const supplier = (id: string, changes: Partial<Supplier>): Supplier => ({
  id,
  version: 1,
  createdAt: "2026-11-01T00:00:00.000Z",
  updatedAt: "2026-11-01T00:00:00.000Z",
  status: "published",
  siret: "21310555400017",
  name: id,
  kinds: ["EI"],
  description: "",
  website: "",
  address: { line: "", postalCode: "31000", city: "Toulouse" },
  activities: [],
  proofs: [],
  ...changes,
});

const many = Array.from({ length: 30 }, (_, rank) => supplier(`sup_${rank}`, { name: `Structure ${rank}` }));
const suppliers = [
  supplier("sup_vert", {
    name: "Jardins Solidaires",
    activities: [
      {
        category: "espaces-verts/entretien",
        services: ["PRESTATION"],
        description: "",
        zone: { type: "country" },
      },
    ],
    address: { line: "", postalCode: "31290", city: "Villefranche-de-Lauragais", lat: 43.4, lon: 1.7 },
  }),
  supplier("sup_esat", { name: "ESAT du Lac", kinds: ["ESAT"] }),
  ...many,
];
/** As the service sends it. */
const file = serialise(buildIndex(suppliers, shippedCategories));
const answer = keptSearch(load(file), suppliers);
const ask = (path: string) => answer(new URL(path, "https://exemple.fr"));

describe("the annuaire without a network", () => {
  it("is searched as with one: by words, by facets, page after page", () => {
    expect(ask("/api/suppliers?q=tonte").body).toMatchObject({ total: 1, items: [{ id: "sup_vert" }] });
    expect(ask("/api/suppliers?family=HANDICAP").body).toMatchObject({
      total: 1,
      items: [{ id: "sup_esat" }],
    });
    const first = ask("/api/suppliers").body as { total: number; items: { id: string }[]; cursor: string };
    expect([first.total, first.items.length]).toEqual([32, 20]);
    const second = ask(`/api/suppliers?cursor=${first.cursor}`).body as typeof first;
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(32);
    expect(second).not.toHaveProperty("cursor");
  });

  it("shows a page and a map", () => {
    expect(ask("/api/suppliers/sup_vert").body).toMatchObject({ name: "Jardins Solidaires" });
    expect(ask("/api/suppliers.geojson?q=jardins").body).toMatchObject({
      features: [{ id: "sup_vert", geometry: { coordinates: [1.7, 43.4] } }],
    });
  });

  it("says what it cannot do", () => {
    expect(ask("/api/suppliers?covers=31555")).toMatchObject({ status: 404, body: { code: "network" } });
    expect(ask("/api/suppliers/sup_inconnu").status).toBe(404);
  });
});
