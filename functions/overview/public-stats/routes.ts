import { Hono } from "hono";
import * as z from "zod";
import { rencontreStatsSchema } from "../../../shared/rencontres/stats.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { readPublicStats } from "./public-stats.ts";
import { readRencontreStats, readRencontreStatsErrors } from "./rencontre-stats.ts";

const TEN_MINUTES = { "cache-control": "public, max-age=600" };

/** Public figures: the size of the platform and its results. */
export const publicStats = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Fournisseurs en ligne, intentions d’achat recensées et rencontres annoncées ou tenues",
      tag: "Service",
      answer: z.object({ suppliers: z.int(), intents: z.int(), rencontres: z.int() }),
    }),
    async (c) => c.json(await readPublicStats(c.get("deps")), 200, TEN_MINUTES),
  )
  .get(
    "/rencontres/:id",
    describe({
      summary: "Ce qu’une rencontre tenue a donné : participants, rendez-vous, marchés, heures d’insertion",
      tag: "Service",
      answer: rencontreStatsSchema,
      errors: readRencontreStatsErrors,
    }),
    async (c) => c.json(await readRencontreStats(c.get("deps"), c.req.param("id")), 200, TEN_MINUTES),
  );
