import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/env.ts";
import { describe } from "../http/validate.ts";
import { publicFigures } from "./public-figures.ts";

/** How much there is, for all to read. */
export const figures = new Hono<Env>().get(
  "/",
  describe({
    summary: "Fournisseurs en ligne, intentions d’achat recensées et rencontres annoncées ou tenues",
    tag: "Service",
    answer: z.object({ suppliers: z.int(), intents: z.int(), rencontres: z.int() }),
  }),
  async (c) => c.json(await publicFigures(c.get("deps")), 200, { "cache-control": "public, max-age=600" }),
);
