import { Hono } from "hono";
import * as z from "zod";
import { rencontreFiguresSchema } from "../../shared/rencontre-figures.ts";
import type { Env } from "../http/env.ts";
import { describe } from "../http/validate.ts";
import { publicFigures } from "./public-figures.ts";
import { rencontreFigures } from "./rencontre-figures.ts";

const TEN_MINUTES = { "cache-control": "public, max-age=600" };

/** How much there is and what came of it, for all to read. */
export const figures = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Fournisseurs en ligne, intentions d’achat recensées et rencontres annoncées ou tenues",
      tag: "Service",
      answer: z.object({ suppliers: z.int(), intents: z.int(), rencontres: z.int() }),
    }),
    async (c) => c.json(await publicFigures(c.get("deps")), 200, TEN_MINUTES),
  )
  .get(
    "/rencontres/:id",
    describe({
      summary: "Ce qu’une rencontre tenue a donné : participants, rendez-vous, marchés, heures d’insertion",
      tag: "Service",
      answer: rencontreFiguresSchema,
      errors: ["rencontre.notFound", "rencontre.wrongStatus"],
    }),
    async (c) => c.json(await rencontreFigures(c.get("deps"), c.req.param("id")), 200, TEN_MINUTES),
  );
