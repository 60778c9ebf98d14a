import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { anonymous } from "../platform/actor.ts";
import type { Env } from "../platform/http/env.ts";
import { actorOfSession } from "./sessions.ts";

/** Name of the session cookie. */
export const sessionCookie = "session";

/** Identifies the actor of a request, from the session cookie. */
export const identify = createMiddleware<Env>(async (c, next) => {
  const token = getCookie(c, sessionCookie);
  c.set("actor", token ? await actorOfSession(c.get("deps"), token) : anonymous);
  return next();
});
