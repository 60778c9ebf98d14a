import type { Problem } from "../../shared/errors/problem.ts";
import { cursorAfter, type PageEnd, readCursor } from "../../shared/search/page-end.ts";
import { search } from "../../shared/search/search.ts";
import type { SearchIndex } from "../../shared/search/search-index.ts";
import { kindFamilies, supplierKinds } from "../../shared/suppliers/kinds.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";

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

const PAGE = 20;

/** What is looked for, from an address of the API. */
const queryOf = (asked: URLSearchParams) => {
  const values = (name: string) => (asked.get(name) ?? "").split(",").filter(Boolean);
  const among = <T extends string>(known: readonly T[], name: string) =>
    known.filter((value) => values(name).includes(value));
  return {
    q: asked.get("q") || undefined,
    literal: asked.get("literal") === "1" ? ("1" as const) : undefined,
    category: values("category"),
    kind: among(supplierKinds, "kind"),
    family: among(kindFamilies, "family"),
    departement: values("departement"),
  };
};

const known = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Answers the annuaire's own requests from what is kept on this device: the service's own index, and the pages it finds. */
export const keptSearch = (index: SearchIndex, suppliers: readonly Supplier[]) => {
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const find = (asked: URLSearchParams, after: PageEnd | undefined, limit: number) => {
    const found = search(index, { ...known({ ...queryOf(asked), after }), limit });
    const hits = found.items.flatMap(({ entry }) => {
      const supplier = byId.get(entry.id);
      return supplier ? [{ entry, supplier }] : [];
    });
    return { found, hits };
  };

  const list = (asked: URLSearchParams): Answer => {
    const after = readCursor(asked.get("cursor") ?? "");
    const { found, hits } = find(asked, after, PAGE);
    const items = hits.map(({ supplier }) => supplier);
    const { total, facets, reading, instead } = found;
    return { status: 200, body: { items, total, facets, reading, instead, ...cursorAfter(found, after) } };
  };

  const places = (asked: URLSearchParams): Answer => ({
    status: 200,
    body: {
      type: "FeatureCollection",
      features: find(asked, undefined, index.entries.length).hits.flatMap(
        ({ entry: { id, lat, lon }, supplier: { name, siret, kinds, address } }) =>
          lat === undefined || lon === undefined
            ? []
            : {
                type: "Feature",
                id,
                geometry: { type: "Point", coordinates: [lon, lat] },
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
