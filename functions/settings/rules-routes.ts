import { Hono } from "hono";
import { lawSettingsInputSchema } from "../../shared/settings/law-settings.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { currentRules } from "./current-rules.ts";

/** The dated rows of law in force, open to all: the pages show and apply them. */
export const rules = new Hono<Env>().get(
  "/",
  describe({
    summary:
      "Seuils, liste des services sociaux et expérimentation des EITI, ligne par ligne, avec leurs dates",
    tag: "Droit",
    answer: lawSettingsInputSchema,
  }),
  async (c) => {
    const law = lawSettingsInputSchema.parse(await currentRules(c.get("deps")));
    c.header("cache-control", "public, max-age=60");
    return c.json(law);
  },
);
