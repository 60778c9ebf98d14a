import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import * as z from "zod";
import { type Area, type Commune, type Gazetteer, placeLabel } from "../../shared/geo/gazetteer.ts";
import { nearestCommune } from "../../shared/geo/nearest-commune.ts";
import { type Place, placeSchema } from "../../shared/geo/places.ts";
import { searchCommunes, searchPlaces } from "../../shared/geo/search-places.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { query } from "../platform/http/validate.ts";
import { currentRules } from "../settings/current-rules.ts";
import { drawnPlace, placeAnswer, placeItem } from "./place-view.ts";

const tag = "Référentiels";

const searchQuery = z.object({
  q: z.string().max(100).default(""),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

const communesQuery = searchQuery.extend({
  lat: z.coerce.number().min(-90).max(90).optional(),
  lon: z.coerce.number().min(-180).max(180).optional(),
});

const placesQuery = searchQuery.extend({
  keys: z
    .string()
    .max(4_000)
    .optional()
    .meta({ description: "Places wanted by code instead: commune:31555,departement:31" }),
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
  retired: z
    .boolean()
    .optional()
    .meta({ description: "Kept for what was written under it, offered no more" }),
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

const mapAnswer = z.object({
  tiles: z.object({ url: z.string(), attribution: z.string() }).nullable(),
  towns: z.array(z.object({ name: z.string(), lat: z.number(), lon: z.number(), population: z.number() })),
});

/** Enough for a name or two in each département. */
const TOWNS = 400;

const keptFor = (seconds: number) =>
  createMiddleware(async (c, next) => {
    await next();
    if (c.res.ok) c.header("cache-control", `public, max-age=${seconds}`);
  });

/** Data that changes at most once a year: browsers may cache it for a day. */
const keptADay = keptFor(86_400);
/** Data that staff may change. */
const keptAMinute = keptFor(60);

/** The places of `commune:31555,departement:31`, in that order; unknown ones are left out. */
const areasOfKeys = (gazetteer: Gazetteer, keys: string): Area[] =>
  keys.split(",").flatMap((key) => {
    const [type, code] = key.split(":");
    const place = placeSchema.safeParse({ type, code });
    const area = place.success ? gazetteer.area(place.data) : undefined;
    return area ? [area] : [];
  });

const communeItem = (gazetteer: Gazetteer, commune: Commune): z.infer<typeof communeAnswer> => {
  const { code, name, postalCodes, departement, region, epci, population, lat, lon } = commune;
  const place: Place = { type: "commune", code };
  const label = placeLabel(gazetteer, place);
  return {
    code,
    name,
    label,
    postalCodes: [...postalCodes],
    departement,
    region,
    epci,
    population,
    lat,
    lon,
  };
};

const townsOf = ({ communes }: Gazetteer): z.infer<typeof mapAnswer>["towns"] =>
  communes
    .toSorted((a, b) => b.population - a.population)
    .slice(0, TOWNS)
    .flatMap(({ name, lat, lon, population }) =>
      lat === undefined || lon === undefined ? [] : [{ name, lat, lon, population }],
    );

/** The reference lists, open to all: purchase categories, communes, places. */
export const geo = new Hono<Env>()
  .use("/categories", keptAMinute)
  .use("/communes", keptADay)
  .use("/places", keptADay)
  .use("/map", keptADay)
  .get(
    "/categories",
    describe({ summary: "Secteurs et familles d’achats", tag, answer: listOf(categoryAnswer) }),
    async (c) => c.json({ items: [...(await currentRules(c.get("deps"))).categories] }),
  )
  .get(
    "/communes",
    describe({
      summary: "Communes, par nom, code postal ou code INSEE ; ou la plus proche d’un point",
      tag,
      answer: listOf(communeAnswer),
    }),
    query(communesQuery),
    (c) => {
      const { q, limit, lat, lon } = c.req.valid("query");
      const gazetteer = c.get("deps").gazetteer();
      const nearest =
        lat !== undefined && lon !== undefined ? nearestCommune(gazetteer, { lat, lon }) : undefined;
      const found = nearest ? [nearest] : searchCommunes(gazetteer, q, limit);
      return c.json({ items: found.map((commune) => communeItem(gazetteer, commune)) });
    },
  )
  .get(
    "/places",
    describe({
      summary: "Communes, intercommunalités, départements et régions, par nom ou par code",
      tag,
      answer: listOf(placeAnswer),
    }),
    query(placesQuery),
    (c) => {
      const { q, limit, keys } = c.req.valid("query");
      const gazetteer = c.get("deps").gazetteer();
      if (keys !== undefined) {
        const areas = areasOfKeys(gazetteer, keys);
        return c.json({
          items: areas.flatMap((area) => drawnPlace(gazetteer, area)),
        });
      }
      const areas = searchPlaces(gazetteer, q, limit);
      return c.json({ items: areas.flatMap((area) => placeItem(gazetteer, area)) });
    },
  )
  .get(
    "/map",
    describe({
      summary: "De quoi dessiner une carte : le fond choisi par l’installation, et les villes principales",
      tag,
      answer: mapAnswer,
    }),
    (c) => {
      const { config, gazetteer } = c.get("deps");
      return c.json({ tiles: config.tiles ?? null, towns: townsOf(gazetteer()) });
    },
  );
