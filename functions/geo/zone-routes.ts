import { Hono } from "hono";
import * as z from "zod";
import { areasAround } from "../../shared/geo/around.ts";
import { zoneReach } from "../../shared/geo/zone-reach.ts";
import { zoneSchema } from "../../shared/geo/zones.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, query } from "../platform/http/validate.ts";
import { drawnPlace, placeAnswer } from "./place-view.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "./require-known-places.ts";

const tag = "Référentiels";

/** The radius within which territories are suggested. */
const AROUND_KM = 60;

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

const pointQuery = z.object({
  lat: z.coerce.number().pipe(latitude),
  lon: z.coerce.number().pipe(longitude),
});

const reachInput = z.object({
  zone: zoneSchema,
  base: z.object({
    communeCode: z.string().max(5).optional(),
    lat: latitude.optional(),
    lon: longitude.optional(),
  }),
});

/**
 * Helps to define the zone of an activity: territories around, and how many people a zone reaches. Open to
 * all.
 */
export const zones = new Hono<Env>()
  .get(
    "/places/around",
    describe({
      summary: `Départements et intercommunalités à moins de ${AROUND_KM} km d’un point, du plus proche au plus lointain`,
      tag,
      answer: z.object({ items: z.array(placeAnswer) }),
    }),
    query(pointQuery),
    (c) => {
      const gazetteer = c.get("deps").gazetteer();
      const areas = areasAround(gazetteer, c.req.valid("query"), AROUND_KM);
      return c.json({ items: areas.flatMap((area) => drawnPlace(gazetteer, area)) });
    },
  )
  .post(
    "/zones/reach",
    describe({
      summary: "Communes et habitants d’une zone d’intervention",
      tag,
      answer: z.object({ communes: z.int(), population: z.int() }),
      errors: requireKnownPlacesErrors,
    }),
    body(reachInput),
    (c) => {
      const { zone, base } = c.req.valid("json");
      requireKnownPlaces(
        c.get("deps"),
        zone.type === "areas" ? [{ path: "zone.areas", places: zone.areas }] : [],
        [{ path: "base.communeCode", code: base.communeCode }],
      );
      return c.json(zoneReach(c.get("deps").gazetteer(), zone, base));
    },
  );
