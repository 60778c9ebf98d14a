import { Hono } from "hono";
import { categoryListed } from "../../shared/law/ess-services.ts";
import type { Rules } from "../../shared/law/rules.ts";
import { type RulesAnswer, rulesAnswerSchema } from "../../shared/settings/law-settings.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { currentRules } from "./current-rules.ts";

const essCategoriesOn = ({ categories, essServices }: Rules, day: string): RulesAnswer["essCategories"] =>
  Object.fromEntries(
    categories.flatMap((category) => {
      const listed = categoryListed(essServices, category, day);
      return listed === "none" ? [] : [[category.id, listed]];
    }),
  );

/** The dated rows of law in force, open to all: the pages show and apply them. */
export const rules = new Hono<Env>().get(
  "/",
  describe({
    summary:
      "Seuils, liste des services sociaux et expérimentation des EITI, ligne par ligne, avec leurs dates",
    tag: "Droit",
    answer: rulesAnswerSchema,
  }),
  async (c) => {
    const deps = c.get("deps");
    const rules = await currentRules(deps);
    const essCategories = essCategoriesOn(rules, parisDay(deps.now()));
    const law = rulesAnswerSchema.parse({ ...rules, essCategories });
    c.header("cache-control", "public, max-age=60");
    return c.json(law);
  },
);
