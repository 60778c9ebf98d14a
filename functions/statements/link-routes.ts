import { Hono } from "hono";
import { errorsOf } from "../../shared/errors/errors.ts";
import { statementInputSchema } from "../../shared/statements/schema.ts";
import { statementOfLinkSchema } from "../../shared/statements/view.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body } from "../platform/http/validate.ts";
import { answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { rateLimitErrors } from "../platform/rate-limit.ts";

const tag = "Relevés d’heures";
const answer = statementOfLinkSchema;
const linkErrors = errorsOf("statement.notFound", "statement.linkExpired");

/** What a company states of a month by a mailed link, without an account. Use cases are loaded by the first call. */
export const statementLinks = new Hono<Env>()
  .get(
    "/:token",
    describe({
      summary: "Lire un relevé d’heures reçu par message ; ne change rien",
      tag,
      answer,
      errors: linkErrors,
    }),
    async (c) => {
      const deps = c.get("deps");
      const { statementOfToken } = await import("./repository.ts");
      const { viewByLink } = await import("./view.ts");
      c.header("cache-control", "no-store");
      return answerVersioned(c, await viewByLink(deps, await statementOfToken(deps, c.req.param("token"))));
    },
  )
  .put(
    "/:token",
    describe({
      summary: "Déclarer les heures d’un mois (If-Match : version) ; remplace, jusqu’à la vérification",
      tag,
      answer,
      errors: errorsOf(linkErrors, rateLimitErrors, commitErrors, "statement.wrongStatus", "request.invalid"),
    }),
    body(statementInputSchema),
    ifMatch,
    idempotencyKey,
    async (c) => {
      const token = c.req.param("token");
      const input = c.req.valid("json");
      const { stateByLink } = await import("./state-hours.ts");
      const { statementOfToken } = await import("./repository.ts");
      const { viewByLink } = await import("./view.ts");
      await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => stateByLink(deps, { token, version: c.get("version"), input }),
        find: async () => (await statementOfToken(c.get("deps"), token)).statement,
      });
      return answerVersioned(
        c,
        await viewByLink(c.get("deps"), await statementOfToken(c.get("deps"), token)),
      );
    },
  );
