import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as z from "zod";
import { emailSchema } from "../../shared/fields/fields.ts";
import { pendingDraftSchema } from "../../shared/intents/drafts.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";
import { accountView, accountViewErrors, accountViewSchema } from "./account-view.ts";
import { sessionCookie } from "./identify.ts";
import { redeemLink, redeemLinkErrors } from "./redeem-link.ts";
import { renewLink, renewLinkErrors } from "./renew-link.ts";
import { requestLink, requestLinkErrors } from "./request-link.ts";
import { requestRoutes } from "./request-routes.ts";
import { actorOfSession, closeSession, closeSessionErrors, sessionSeconds } from "./sessions.ts";
import { waitingDraftSchema } from "./waiting-draft.ts";

const tag = "Connexion";
const tokenSchema = z.object({ token: z.string().min(1).max(500) });
const openedSessionSchema = accountViewSchema.extend({ draft: waitingDraftSchema.optional() });

/** Sign-in by mailed link, and who is signed in. */
export const auth = new Hono<Env>()
  .post(
    "/links",
    describe({
      summary: "Recevoir un lien de connexion",
      tag,
      status: 202,
      errors: requestLinkErrors,
    }),
    body(z.object({ email: emailSchema, draft: pendingDraftSchema.optional() })),
    async (c) => {
      await requestLink(c.get("deps"), { ...c.req.valid("json"), clientAddress: c.get("clientAddress") });
      return c.body(null, 202);
    },
  )
  .post(
    "/links/renewals",
    describe({
      summary: "Recevoir un nouveau lien, à l’adresse où est parti celui qui a expiré",
      tag,
      status: 202,
      errors: renewLinkErrors,
    }),
    body(tokenSchema),
    async (c) => {
      await renewLink(c.get("deps"), { ...c.req.valid("json"), clientAddress: c.get("clientAddress") });
      return c.body(null, 202);
    },
  )
  .post(
    "/sessions",
    describe({
      summary: "Ouvrir une session avec le lien reçu",
      tag,
      status: 201,
      answer: openedSessionSchema,
      errors: redeemLinkErrors,
    }),
    body(tokenSchema),
    async (c) => {
      const deps = c.get("deps");
      const { sessionToken, draft } = await redeemLink(deps, c.req.valid("json"));
      setCookie(c, sessionCookie, sessionToken, {
        httpOnly: true,
        sameSite: "Lax",
        secure: deps.config.baseUrl.startsWith("https:"),
        path: "/",
        maxAge: sessionSeconds,
      });
      const account = await accountView(deps, await actorOfSession(deps, sessionToken));
      return c.json({ ...account, ...(draft ? { draft } : {}) }, 201);
    },
  )
  .get(
    "/me",
    describe({ summary: "Qui est connecté", tag, answer: accountViewSchema, errors: accountViewErrors }),
    async (c) => c.json(await accountView(c.get("deps"), c.get("actor"))),
  )
  .delete(
    "/sessions/current",
    describe({ summary: "Se déconnecter", tag, status: 204, errors: closeSessionErrors }),
    async (c) => {
      const token = getCookie(c, sessionCookie);
      if (token) await closeSession(c.get("deps"), token);
      deleteCookie(c, sessionCookie, { path: "/" });
      return c.body(null, 204);
    },
  )
  .route("/", requestRoutes);
