import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { anonymous } from "../accounts/actor.ts";
import { actorOfSession } from "../accounts/sessions.ts";
import type { Env } from "./env.ts";

/** Name of the session's cookie. */
export const sessionCookie = "session";

/** Says who asks, from the session's cookie. */
export const identify = createMiddleware<Env>(async (c, next) => {
  const token = getCookie(c, sessionCookie);
  c.set("actor", token ? await actorOfSession(c.get("deps"), token) : anonymous);
  return next();
});
