import { Hono } from "hono";
import * as z from "zod";
import { identify } from "./accounts/identify.ts";
import { auth } from "./accounts/routes.ts";
import { announcements } from "./announcements/routes.ts";
import { buyers } from "./buyers/routes.ts";
import { clauseImports } from "./clause/import-routes.ts";
import { contracts } from "./contracts/routes.ts";
import { effort } from "./effort/routes.ts";
import { companies } from "./followed-contracts/company-routes.ts";
import { clauseLetters } from "./followed-contracts/letter-routes.ts";
import { operations } from "./followed-contracts/operation-routes.ts";
import { followedContracts } from "./followed-contracts/routes.ts";
import { outcomes } from "./followups/outcome-routes.ts";
import { followUps } from "./followups/routes.ts";
import { geo } from "./geo/routes.ts";
import { zones } from "./geo/zone-routes.ts";
import { imports } from "./imports/routes.ts";
import { intentFiles } from "./intents/file-routes.ts";
import { intents } from "./intents/routes.ts";
import { law } from "./law/routes.ts";
import { customTexts } from "./mail/custom-texts/routes.ts";
import { mailboxRoutes } from "./mail/mailbox/routes.ts";
import { mailPreferences } from "./mail/preferences/routes.ts";
import { mailRoutes } from "./mail/routes.ts";
import { meetings, plans } from "./meetings/routes.ts";
import { conversations } from "./messages/inbox-routes.ts";
import { intentMessages, messages } from "./messages/routes.ts";
import { opportunities } from "./opportunities/routes.ts";
import { journal } from "./overview/journal/routes.ts";
import { myTasks } from "./overview/my-tasks/routes.ts";
import { privacy } from "./overview/privacy/routes.ts";
import { publicStats } from "./overview/public-stats/routes.ts";
import { reportDocuments } from "./overview/report-documents/routes.ts";
import { ownReports } from "./overview/reports/own-report-routes.ts";
import { reports } from "./overview/reports/routes.ts";
import { staffInbox } from "./overview/staff-inbox/routes.ts";
import { participantsAtWork } from "./participants/employment-routes.ts";
import { participants } from "./participants/routes.ts";
import { askedSituations } from "./participants/situation-routes.ts";
import type { Deps, Log } from "./platform/deps.ts";
import { apiDocument } from "./platform/http/api-document.ts";
import { describe } from "./platform/http/describe.ts";
import { docsPage } from "./platform/http/docs-page.ts";
import type { Env } from "./platform/http/env.ts";
import { headers, limitBody, refuseCrossSite, requireJson } from "./platform/http/guards.ts";
import { answerError, answerNotFound } from "./platform/http/problem.ts";
import { preparation } from "./preparation/routes.ts";
import { printableRoutes } from "./printables/routes.ts";
import { ownRegistrations } from "./rencontres/registration-routes.ts";
import { rencontres } from "./rencontres/routes.ts";
import { weightsSample } from "./round-engine/routes.ts";
import { rounds } from "./rounds/routes.ts";
import { contact } from "./settings/contact-routes.ts";
import { settings } from "./settings/routes.ts";
import { rules } from "./settings/rules-routes.ts";
import { statementLinks } from "./statements/link-routes.ts";
import { statementFiles, statements } from "./statements/routes.ts";
import { annuaire } from "./suppliers/annuaire-routes.ts";
import { suppliers } from "./suppliers/routes.ts";

/** The modules' routes. Each module has its own folder; what they share is in platform/http/. */
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
  .route("/auth/me", myTasks)
  .route("/auth/me", mailPreferences)
  .route("/auth", privacy)
  .route("/", geo)
  .route("/", zones)
  .route("/", annuaire)
  .route("/figures", publicStats)
  .route("/suppliers", suppliers)
  .route("/suppliers", opportunities)
  .route("/buyers", buyers)
  .route("/", intentFiles)
  .route("/intents", intents)
  .route("/intents", intentMessages)
  .route("/messages", messages)
  .route("/conversations", conversations)
  .route("/rencontres", rencontres)
  .route("/registrations", ownRegistrations)
  .route("/rencontres", rounds)
  .route("/rencontres", weightsSample)
  .route("/rencontres", preparation)
  .route("/rencontres", announcements)
  .route("/rencontres", plans)
  .route("/rencontres", printableRoutes)
  .route("/meetings", meetings)
  .route("/follow-ups", followUps)
  .route("/", outcomes)
  .route("/", contracts)
  .route("/clause/participants", participants)
  .route("/clause/participants", participantsAtWork)
  .route("/situations", askedSituations)
  .route("/clause/statements", statements)
  .route("/", statementFiles)
  .route("/statements", statementLinks)
  .route("/clause", followedContracts)
  .route("/clause", clauseLetters)
  .route("/clause", operations)
  .route("/clause", companies)
  .route("/", reportDocuments)
  .route("/reports", reports)
  .route("/", ownReports)
  .route("/eligibility", law)
  .route("/effort", effort)
  .route("/rules", rules)
  .route("/contact", contact)
  .route("/imports", imports)
  .route("/imports/clause", clauseImports)
  .route("/settings", settings)
  .route("/settings", customTexts)
  .route("/audit", journal)
  .route("/desk", staffInbox)
  .route("/mails", mailRoutes)
  .route("/mailbox", mailboxRoutes);

/** The type from which the pages' client is derived. */
export type Api = typeof routes;

/**
 * The one application that Lambda, the local server and the tests run: they differ only in deps. It answers
 * under `/api`; the entry point serves the pages.
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
  api.get("/openapi.json", apiDocument(routes, deps.config));
  api.get("/docs", docsPage);
  const app = new Hono<Env>().route("/api", api);
  app.onError(answerError);
  api.onError(answerError);
  app.notFound(answerNotFound);
  return app;
};

/**
 * The browser's id of its request, if it gives one that can be logged. Hono's `requestId` would also accept a
 * single letter, which no search in a log could find.
 */
const requestIdOf = (given: string | undefined): string | undefined =>
  given !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : undefined;

/** A log that adds those fields to every line. */
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
