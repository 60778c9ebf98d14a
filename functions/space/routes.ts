import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { describe, pageOf } from "../http/validate.ts";
import { readSpace } from "./read-space.ts";
import { waitingSchema } from "./waiting-schema.ts";

/** What waits for whoever is signed in; mounted under `/auth/me`. */
export const space = new Hono<Env>().get(
  "/waiting",
  describe({
    summary: "Ce qui attend la personne connectée, le plus pressé d’abord",
    tag: "Connexion",
    answer: pageOf(waitingSchema),
    errors: ["account.signedOut"],
  }),
  async (c) => c.json({ items: await readSpace(c.get("deps"), c.get("actor")) }),
);
