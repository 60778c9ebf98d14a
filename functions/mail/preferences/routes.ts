import { Hono } from "hono";
import * as z from "zod";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { body } from "../../platform/http/validate.ts";
import { mailFamilySchema } from "../document/families.ts";
import {
  readMailPreferences,
  readMailPreferencesErrors,
  setMailPreference,
  setMailPreferenceErrors,
} from "./mail-preferences.ts";

const tag = "Messages";
const preference = z.object({
  family: mailFamilySchema,
  wanted: z.boolean(),
});
const answer = z.object({ items: z.array(preference) });

/** What the person signed in receives; mounted under `/auth/me`. */
export const mailPreferences = new Hono<Env>()
  .get(
    "/mail-preferences",
    describe({ summary: "Messages que je reçois", tag, answer, errors: readMailPreferencesErrors }),
    async (c) => c.json({ items: await readMailPreferences(c.get("deps"), c.get("actor")) }),
  )
  .put(
    "/mail-preferences",
    describe({
      summary: "Ne plus recevoir une famille de messages, ou la recevoir de nouveau",
      tag,
      answer,
      errors: setMailPreferenceErrors,
    }),
    body(preference),
    async (c) =>
      c.json({ items: await setMailPreference(c.get("deps"), c.get("actor"), c.req.valid("json")) }),
  );
