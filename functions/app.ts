import { Hono } from "hono";
import { openAPIRouteHandler } from "hono-openapi";
import * as z from "zod";
import { auth } from "./accounts/routes.ts";
import { audit } from "./audit/routes.ts";
import { buyers } from "./buyers/routes.ts";
import { contracts } from "./contracts/routes.ts";
import type { Deps, Log } from "./deps.ts";
import { desk } from "./desk/routes.ts";
import { figures } from "./figures/routes.ts";
import { outcomes } from "./followups/outcome-routes.ts";
import { followUps } from "./followups/routes.ts";
import { geo } from "./geo/routes.ts";
import { zones } from "./geo/zone-routes.ts";
import { docsPage } from "./http/docs-page.ts";
import type { Env } from "./http/env.ts";
import { headers, limitBody, refuseCrossSite, requireJson } from "./http/guards.ts";
import { identify } from "./http/identity.ts";
import { answerError, answerNotFound } from "./http/problem.ts";
import { describe } from "./http/validate.ts";
import { imports } from "./imports/routes.ts";
import { intentFiles } from "./intents/file-routes.ts";
import { intents } from "./intents/routes.ts";
import { law } from "./law/routes.ts";
import { mailboxRoutes } from "./mail/mailbox-routes.ts";
import { mailPreferences } from "./mail/preference-routes.ts";
import { mailRoutes } from "./mail/routes.ts";
import { intentMessages, messages } from "./messages/routes.ts";
import { opportunities } from "./opportunities/routes.ts";
import { printRoutes } from "./prints/routes.ts";
import { privacy } from "./privacy/routes.ts";
import { ownRegistrations } from "./rencontres/registration-routes.ts";
import { rencontres } from "./rencontres/routes.ts";
import { reports } from "./reports/routes.ts";
import { meetings, plans, replannings } from "./rounds/plan-routes.ts";
import { rounds } from "./rounds/routes.ts";
import { settings } from "./settings/routes.ts";
import { rules } from "./settings/rules-routes.ts";
import { space } from "./space/routes.ts";
import { annuaire } from "./suppliers/annuaire-routes.ts";
import { suppliers } from "./suppliers/routes.ts";

/** The modules' routes. Each module owns its folder; what they share is in http/. */
const routes = new Hono<Env>()
  .get(
    "/health",
    describe({
      summary: "État du service",
      tag: "Service",
      answer: z.object({ status: z.literal("ok"), version: z.string() }),
    }),
    (c) => c.json({ status: "ok" as const, version: c.get("deps").config.version }),
  )
  .route("/auth", auth)
  .route("/auth/me", space)
  .route("/auth/me", mailPreferences)
  .route("/auth", privacy)
  .route("/", geo)
  .route("/", zones)
  .route("/", annuaire)
  .route("/figures", figures)
  .route("/suppliers", suppliers)
  .route("/suppliers", opportunities)
  .route("/buyers", buyers)
  .route("/", intentFiles)
  .route("/intents", intents)
  .route("/intents", intentMessages)
  .route("/messages", messages)
  .route("/rencontres", rencontres)
  .route("/registrations", ownRegistrations)
  .route("/rencontres", rounds)
  .route("/rencontres", plans)
  .route("/rencontres", replannings)
  .route("/rencontres", printRoutes)
  .route("/meetings", meetings)
  .route("/follow-ups", followUps)
  .route("/", outcomes)
  .route("/", contracts)
  .route("/reports", reports)
  .route("/eligibility", law)
  .route("/rules", rules)
  .route("/imports", imports)
  .route("/settings", settings)
  .route("/audit", audit)
  .route("/desk", desk)
  .route("/mails", mailRoutes)
  .route("/mailbox", mailboxRoutes);

/** What the typed client of the pages is made from. */
export type Api = typeof routes;

/**
 * The one application that Lambda, the local server and the tests run: they differ in deps alone.
 * It answers under `/api`; the door serves the pages.
 */
export const createApp = (deps: Deps) => {
  const api = new Hono<Env>()
    .use(headers)
    .use(async (c, next) => {
      const requestId = requestIdOf(c.req.header("x-request-id")) ?? deps.newToken().slice(0, 12);
      c.set("requestId", requestId);
      c.set("deps", { ...deps, requestId, log: tagged(deps.log, { requestId }) });
      c.set(
        "clientAddress",
        clientAddress(c.env, deps.config.trustProxy ? c.req.header("x-forwarded-for") : undefined),
      );
      await next();
      c.header("x-request-id", c.get("requestId"));
    })
    .use(refuseCrossSite, requireJson, limitBody, identify)
    .route("/", routes);
  api.get(
    "/openapi.json",
    openAPIRouteHandler(routes, {
      documentation: {
        openapi: "3.1.0",
        info: {
          title: "Rencontres solidaires",
          version: deps.config.version,
          description:
            "Annuaire des fournisseurs solidaires, intentions d’achat, rencontres, suites et marchés. Montants en euros hors taxes, dates ISO 8601, erreurs RFC 9457.",
        },
        servers: [{ url: `${deps.config.baseUrl}/api` }],
      },
    }),
  );
  api.get("/docs", docsPage);
  const app = new Hono<Env>().route("/api", api);
  app.onError(answerError);
  api.onError(answerError);
  app.notFound(answerNotFound);
  return app;
};

/** The browser's own name of its request, where it gives one that can be written to a log. */
const requestIdOf = (given: string | undefined): string | undefined =>
  given !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : undefined;

/** A log whose every line tells those fields. */
const tagged = (log: Log, tags: { requestId: string }): Log => ({
  info: (code, fields) => log.info(code, { ...tags, ...fields }),
  warn: (code, fields) => log.warn(code, { ...tags, ...fields }),
  error: (code, fields) => log.error(code, { ...tags, ...fields }),
});

const clientAddress = (env: Env["Bindings"] | undefined, forwarded: string | undefined): string =>
  forwarded?.split(",").at(-1)?.trim() ??
  env?.event?.requestContext.http.sourceIp ??
  env?.incoming?.socket.remoteAddress ??
  "unknown";
