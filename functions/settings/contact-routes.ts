import { Hono } from "hono";
import { contactSettingsSchema } from "../../shared/settings/contact-settings.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { currentSettings } from "./read-settings.ts";
import { contactConcern } from "./settings-documents.ts";

/** How the team is reached, open to all: every page says it. */
export const contact = new Hono<Env>().get(
  "/",
  describe({
    summary: "Coordonnées de l’équipe, directeur de la publication et hébergeur",
    tag: "Service",
    answer: contactSettingsSchema,
  }),
  async (c) => {
    const { value } = await currentSettings(c.get("deps"), contactConcern);
    c.header("cache-control", "public, max-age=60");
    return c.json(value);
  },
);
