import { Hono } from "hono";
import { lawSettingsInputSchema } from "../../shared/settings/law-settings.ts";
import type { Env } from "../http/env.ts";
import { describe } from "../http/validate.ts";
import { currentRules } from "./current-rules.ts";

/** The dated rows of law by which the software judges, open to all: the pages show them and judge by them. */
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
