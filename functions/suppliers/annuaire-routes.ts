import { Hono } from "hono";
import * as z from "zod";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { communeOfAddress } from "../../shared/geo/find-commune.ts";
import type { Commune, Gazetteer } from "../../shared/geo/gazetteer.ts";
import { communeErrors } from "../../shared/geo/known-places.ts";
import { coveredCommune } from "../../shared/search/covers.ts";
import { type SearchCriteria, searchCriteriaSchema } from "../../shared/search/criteria.ts";
import type { FacetName } from "../../shared/search/entry.ts";
import { cursorAfter, type PageEnd, readCursor } from "../../shared/search/page-end.ts";
import { placeFinder } from "../../shared/search/place-in-text.ts";
import { search } from "../../shared/search/search.ts";
import { kindFamilies } from "../../shared/suppliers/kinds.ts";
import { type Supplier, supplierKindSchema, supplierSchema } from "../../shared/suppliers/schema.ts";
import type { Deps } from "../platform/deps.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { pageOf, query } from "../platform/http/validate.ts";
import { ifNoneMatch } from "../platform/http/versions.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { currentAnnuaire } from "./annuaire.ts";
import { annuaireColumns } from "./annuaire-columns.ts";
import { indexTag } from "./index-tag.ts";

const tag = "Annuaire";

const facet = z.array(z.object({ value: z.string(), count: z.int() }));
const hit = supplierSchema.extend({
  /** Kilometres to `near`, as the crow flies. */
  distanceKm: z.number().optional(),
  /** Works in a part of the place named in the text, not in the whole of it. */
  inPart: z.literal(true).optional(),
});
const facets = { category: facet, kind: facet, family: facet, departement: facet } satisfies Record<
  FacetName,
  typeof facet
>;
const reading = z.object({
  /** The place where suppliers must work, named in the text. */
  place: z.string().optional(),
  kinds: z.array(supplierKindSchema).optional(),
  family: z.enum(kindFamilies).optional(),
  /** The words that were misspelt, as they are read. */
  corrected: z.string().optional(),
  /** Why the results answer in part: some of the words, the sector alone, or not in that place. */
  partly: z.enum(["words", "sector", "elsewhere"]).optional(),
});
const answer = pageOf(hit).extend({
  total: z.int(),
  facets: z.object(facets),
  reading,
  /** Other ways, where nothing or not everything was found: words near those typed, sectors. */
  instead: z.object({ words: z.array(z.string()), sectors: z.array(z.string()) }),
});

const searchQuery = searchCriteriaSchema.extend({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const communeOf = (gazetteer: Gazetteer, field: "near" | "covers", code: string): Commune => {
  const commune = gazetteer.commune(code);
  if (commune) return commune;
  throw new AppError("request.invalid", {}, communeErrors(gazetteer, code, field));
};

const pointOf = (commune: Commune) =>
  commune.lat === undefined || commune.lon === undefined ? undefined : { lat: commune.lat, lon: commune.lon };

type Wanted = SearchCriteria & { after?: PageEnd; limit?: number };

const findErrors = errorsOf("request.invalid", requireKnownCategoriesErrors);

/** The results of a search of the annuaire; all of them if there is no limit. */
const find = async (deps: Deps, { q, near, covers, ...rest }: Wanted) => {
  const gazetteer = deps.gazetteer();
  const point = near && pointOf(communeOf(gazetteer, "near", near));
  await requireKnownCategories(
    deps,
    (rest.category ?? []).map((id) => ({ path: "category", id })),
  );
  const { index, suppliers, rules } = await currentAnnuaire(deps);
  const wanted = {
    limit: suppliers.size,
    ...rest,
    ...(q ? { q } : {}),
    ...(point ? { near: point } : {}),
    ...(covers ? { covers: coveredCommune(communeOf(gazetteer, "covers", covers)) } : {}),
  };
  const found = search(index, wanted, placeFinder(gazetteer));
  const items = found.items.flatMap(({ entry, ...hit }) => {
    const supplier = suppliers.get(entry.id);
    return supplier ? [{ ...hit, supplier }] : [];
  });
  return { found, items, categories: rules.categories };
};

const endOf = (cursor: string | undefined): { after?: PageEnd } => {
  if (cursor === undefined) return {};
  const after = readCursor(cursor);
  if (!after) throw new AppError("cursor.invalid");
  return { after };
};

const feature = (supplier: Supplier, point: { lat: number; lon: number }) => ({
  type: "Feature" as const,
  id: supplier.id,
  geometry: { type: "Point" as const, coordinates: [point.lon, point.lat] },
  properties: {
    name: supplier.name,
    siret: supplier.siret,
    kinds: supplier.kinds,
    city: supplier.address.city,
  },
});

/** The public annuaire: search, and the whole of it as open data. */
export const annuaire = new Hono<Env>()
  .get(
    "/suppliers",
    describe({
      summary: "Chercher dans l’annuaire",
      tag,
      answer,
      errors: [findErrors, "cursor.invalid"],
    }),
    query(searchQuery),
    async (c) => {
      const deps = c.get("deps");
      const { cursor, ...wanted } = c.req.valid("query");
      const end = endOf(cursor);
      const { found, items } = await find(deps, { ...wanted, ...end });
      return c.json({
        items: items.map(({ supplier, km, inPart }) => ({
          ...supplier,
          ...(km === undefined ? {} : { distanceKm: Math.round(km * 10) / 10 }),
          ...(inPart ? { inPart } : {}),
        })),
        total: found.total,
        facets: answer.shape.facets.parse(found.facets),
        reading: answer.shape.reading.parse(found.reading),
        instead: answer.shape.instead.parse(found.instead),
        ...cursorAfter(found, end.after),
      });
    },
  )
  .route(
    "/",
    tableFiles({
      path: "/suppliers",
      summary: "L’annuaire, ou ce qu’une recherche y trouve",
      tag,
      errors: findErrors,
      filter: searchCriteriaSchema,
      read: async ({ deps }, wanted) => {
        const { items, categories } = await find(deps, wanted);
        return {
          name: "annuaire",
          title: "Annuaire",
          columns: annuaireColumns(categories),
          rows: items.map(({ supplier }) => supplier),
        };
      },
    }),
  )
  .get(
    "/suppliers/index.json",
    describe({
      summary: "L’index de l’annuaire, d’un seul fichier : ce que la recherche lit (If-None-Match)",
      tag,
      contentType: "application/json",
    }),
    async (c) => {
      const deps = c.get("deps");
      const etag = await indexTag(deps);
      // Any cache may store it but must revalidate it at each use, so that a suspended profile disappears at
      // once.
      const kept = { etag, "cache-control": "public, max-age=0, must-revalidate" };
      if (ifNoneMatch(c.req.header("if-none-match"), etag)) return c.body(null, 304, kept);
      const { indexFile } = await currentAnnuaire(deps);
      return c.body(await indexFile(), 200, { ...kept, "content-type": "application/json" });
    },
  )
  .get(
    "/suppliers.geojson",
    describe({
      summary: "L’annuaire, ou ce qu’une recherche y trouve, en GeoJSON",
      tag,
      contentType: "application/geo+json",
      errors: findErrors,
    }),
    query(searchCriteriaSchema),
    async (c) => {
      const deps = c.get("deps");
      const { items } = await find(deps, c.req.valid("query"));
      const features = items.flatMap(({ supplier }) => {
        const { lat, lon } = supplier.address;
        const commune = communeOfAddress(deps.gazetteer(), supplier.address);
        const point = lat !== undefined && lon !== undefined ? { lat, lon } : commune && pointOf(commune);
        return point ? [feature(supplier, point)] : [];
      });
      return c.json({ type: "FeatureCollection" as const, features }, 200, {
        "content-type": "application/geo+json",
      });
    },
  );
