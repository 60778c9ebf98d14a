import { Hono } from "hono";
import { deskSchema } from "../../shared/desk.ts";
import type { Env } from "../http/env.ts";
import { describe } from "../http/validate.ts";
import { readDesk } from "./read-desk.ts";

/** What waits for the team. */
export const desk = new Hono<Env>().get(
  "/",
  describe({
    summary: "Ce qui attend l’équipe, par sorte, le plus ancien d’abord",
    tag: "Équipe",
    answer: deskSchema,
    errors: ["account.signedOut", "request.forbidden"],
  }),
  async (c) => c.json(await readDesk(c.get("deps"), c.get("actor"))),
);
