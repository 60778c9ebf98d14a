import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/env.ts";
import { body, describe } from "../http/validate.ts";
import { readMailPreferences, setMailPreference } from "./mail-preferences.ts";

const tag = "Messages";
const preference = z.object({
  family: z.enum(["messages", "invitations", "reminders", "followUps", "digest"]),
  wanted: z.boolean(),
});
const answer = z.object({ items: z.array(preference) });

/** What the person signed in receives; mounted under `/auth/me`. */
export const mailPreferences = new Hono<Env>()
  .get(
    "/mail-preferences",
    describe({ summary: "Messages que je reçois", tag, answer, errors: ["account.signedOut"] }),
    async (c) => c.json({ items: await readMailPreferences(c.get("deps"), c.get("actor")) }),
  )
  .put(
    "/mail-preferences",
    describe({
      summary: "Ne plus recevoir une famille de messages, ou la recevoir de nouveau",
      tag,
      answer,
      errors: ["account.signedOut", "request.invalid"],
    }),
    body(preference),
    async (c) =>
      c.json({ items: await setMailPreference(c.get("deps"), c.get("actor"), c.req.valid("json")) }),
  );
