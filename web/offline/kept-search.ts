import type { Category } from "../../shared/categories.ts";
import { type KindFamily, kindFamilies, type SupplierKind } from "../../shared/kinds.ts";
import type { Problem } from "../../shared/problem.ts";
import { buildIndex } from "../../shared/search/build-index.ts";
import { cursorAfter, type PageEnd, readCursor } from "../../shared/search/page-end.ts";
import { search } from "../../shared/search/search.ts";
import type { Supplier } from "../../shared/suppliers.ts";

type Answer = { status: number; body: object };

/** A refusal, which nobody asks again for as of a service that is down. */
const unavailable = (detail: string): Answer => ({
  status: 404,
  body: {
    type: "about:blank",
    title: "Vous êtes hors ligne",
    status: 404,
    code: "network",
    detail,
  } satisfies Problem,
});

const isFamily = (word: string): word is KindFamily => word in kindFamilies;

const PAGE = 20;

/** What is looked for, from an address of the API. */
const queryOf = (asked: URLSearchParams) => {
  const word = (name: string) => asked.get(name) || undefined;
  const family = word("family");
  return {
    q: word("q"),
    category: word("category"),
    kind: word("kind") as SupplierKind | undefined,
    family: family && isFamily(family) ? family : undefined,
    departement: word("departement"),
  };
};

const known = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Answers the annuaire's own requests from the suppliers kept on this device, by the same search as the service. */
export const keptSearch = (suppliers: readonly Supplier[], categories: readonly Category[]) => {
  const index = buildIndex(suppliers, categories);
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const find = (asked: URLSearchParams, after: PageEnd | undefined, limit: number) => {
    const found = search(index, { ...known({ ...queryOf(asked), after }), limit });
    return { found, items: found.items.flatMap(({ entry }) => byId.get(entry.id) ?? []) };
  };

  const list = (asked: URLSearchParams): Answer => {
    const after = readCursor(asked.get("cursor") ?? "");
    const { found, items } = find(asked, after, PAGE);
    const { total, facets } = found;
    return { status: 200, body: { items, total, facets, ...cursorAfter(found, after) } };
  };

  const places = (asked: URLSearchParams): Answer => ({
    status: 200,
    body: {
      type: "FeatureCollection",
      features: find(asked, undefined, suppliers.length).items.flatMap(
        ({ id, name, siret, kinds, address }) =>
          address.lat === undefined || address.lon === undefined
            ? []
            : {
                type: "Feature",
                id,
                geometry: { type: "Point", coordinates: [address.lon, address.lat] },
                properties: { name, siret, kinds, city: address.city },
              },
      ),
    },
  });

  return ({ pathname, searchParams }: URL): Answer => {
    if (searchParams.get("near") || searchParams.get("covers"))
      return unavailable("Sans réseau, l’annuaire se cherche par mot, secteur et type, pas par lieu.");
    if (pathname === "/api/suppliers") return list(searchParams);
    if (pathname === "/api/suppliers.geojson") return places(searchParams);
    const supplier = byId.get(pathname.split("/").at(-1) ?? "");
    return supplier
      ? { status: 200, body: supplier }
      : unavailable("Cette fiche n’est pas gardée sur cet appareil.");
  };
};
