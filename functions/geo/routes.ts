import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import * as z from "zod";
import { categories } from "../../shared/categories.ts";
import { type Area, type Gazetteer, placeLabel } from "../../shared/geo/gazetteer.ts";
import { searchCommunes, searchPlaces } from "../../shared/geo/search-places.ts";
import type { Env } from "../http/env.ts";
import { describe, query } from "../http/validate.ts";

const tag = "Référentiels";

const searchQuery = z.object({
  q: z.string().max(100).default(""),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

const listOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item) });

const categoryAnswer = z.object({
  id: z.string(),
  /** Id of its sector; a sector's own. */
  sector: z.string(),
  label: z.string(),
  cpv: z.array(z.string()).meta({ description: "CPV prefixes, without check digit and trailing zeros" }),
  nature: z.enum(["WORKS", "SUPPLIES", "SERVICES"]),
  synonyms: z.array(z.string()),
});

const communeAnswer = z.object({
  code: z.string().meta({ description: "INSEE code" }),
  name: z.string(),
  label: z.string().meta({ examples: ["Muret (31)"] }),
  postalCodes: z.array(z.string()),
  departement: z.string(),
  region: z.string(),
  epci: z.string().optional(),
  population: z.number(),
  lat: z.number().optional(),
  lon: z.number().optional(),
});

const placeAnswer = z.object({
  type: z.enum(["commune", "epci", "departement", "region"]),
  code: z.string(),
  label: z.string(),
  population: z.number(),
  postalCodes: z.array(z.string()).optional(),
});

/** What changes once a year at most may be kept a day by browsers. */
const keptADay = createMiddleware(async (c, next) => {
  await next();
  if (c.res.ok) c.header("cache-control", "public, max-age=86400");
});

const placeItem = (
  gazetteer: Gazetteer,
  { place, population, communes }: Area,
): z.infer<typeof placeAnswer>[] => {
  if (place.type === "country") return [];
  const item = { ...place, label: placeLabel(gazetteer, place), population };
  const [commune] = communes;
  return [place.type === "commune" && commune ? { ...item, postalCodes: [...commune.postalCodes] } : item];
};

/** The reference lists, open to all: families of purchase, communes, places. */
export const geo = new Hono<Env>()
  .use("/categories", keptADay)
  .use("/communes", keptADay)
  .use("/places", keptADay)
  .get(
    "/categories",
    describe({ summary: "Secteurs et familles d’achats", tag, answer: listOf(categoryAnswer) }),
    (c) => c.json({ items: categories }),
  )
  .get(
    "/communes",
    describe({
      summary: "Communes, par nom, code postal ou code INSEE",
      tag,
      answer: listOf(communeAnswer),
      errors: ["request.invalid"],
    }),
    query(searchQuery),
    (c) => {
      const { q, limit } = c.req.valid("query");
      const gazetteer = c.get("deps").gazetteer();
      const items = searchCommunes(gazetteer, q, limit).map((commune) => {
        const { code, name, postalCodes, departement, region, epci, population, lat, lon } = commune;
        const label = placeLabel(gazetteer, { type: "commune", code });
        return { code, name, label, postalCodes, departement, region, epci, population, lat, lon };
      });
      return c.json({ items });
    },
  )
  .get(
    "/places",
    describe({
      summary: "Communes, intercommunalités, départements et régions, par nom ou par code",
      tag,
      answer: listOf(placeAnswer),
      errors: ["request.invalid"],
    }),
    query(searchQuery),
    (c) => {
      const { q, limit } = c.req.valid("query");
      const gazetteer = c.get("deps").gazetteer();
      const areas = searchPlaces(gazetteer, q, limit);
      return c.json({ items: areas.flatMap((area) => placeItem(gazetteer, area)) });
    },
  );
