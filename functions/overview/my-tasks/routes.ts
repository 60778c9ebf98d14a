import { Hono } from "hono";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { pageOf } from "../../platform/http/validate.ts";
import { readMyTasks, readMyTasksErrors } from "./read-my-tasks.ts";
import { waitingSchema } from "./waiting-schema.ts";

/** What waits for the person signed in; mounted under `/auth/me`. */
export const myTasks = new Hono<Env>().get(
  "/waiting",
  describe({
    summary: "Ce qui attend la personne connectée, le plus pressé d’abord",
    tag: "Connexion",
    answer: pageOf(waitingSchema),
    errors: readMyTasksErrors,
  }),
  async (c) => c.json({ items: await readMyTasks(c.get("deps"), c.get("actor")) }),
);
