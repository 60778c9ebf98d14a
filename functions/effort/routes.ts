import { Hono } from "hono";
import {
  effortAnswerSchema,
  effortQuestionSchema,
  effortRatesSchema,
  similarAnswerSchema,
  similarQuestionSchema,
} from "../../shared/effort/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { memberErrors } from "../platform/actor.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, query } from "../platform/http/validate.ts";
import { answerVersioned, ifMatch } from "../platform/http/versions.ts";

const tag = "Effort d’insertion";

/** Of the use cases, which the first call loads, so that the API starts without them. */
const estimateErrors = errorsOf("request.invalid");
const keepErrors = errorsOf(
  memberErrors,
  estimateErrors,
  "intent.notFound",
  "intent.wrongStatus",
  commitErrors,
);

/** How many hours of insertion a contract can ask for, and what similar ones gave. */
export const effort = new Hono<Env>()
  .get(
    "/rates",
    describe({
      summary:
        "Parts de main-d’œuvre par métier et coûts horaires, ligne par ligne, avec leurs dates et leurs sources",
      tag,
      answer: effortRatesSchema,
    }),
    async (c) => {
      const { currentRates } = await import("./current-rates.ts");
      c.header("cache-control", "public, max-age=60");
      return c.json(effortRatesSchema.parse(await currentRates(c.get("deps"))));
    },
  )
  .post(
    "/",
    describe({
      summary: "Calculer les heures d’insertion qu’un marché peut demander",
      tag,
      answer: effortAnswerSchema,
      errors: estimateErrors,
    }),
    body(effortQuestionSchema),
    async (c) => {
      const [{ estimateHours }, { effortFormula, fullTimeSentence }] = await Promise.all([
        import("./estimate-hours.ts"),
        import("../../shared/effort/words.ts"),
      ]);
      const found = await estimateHours(c.get("deps"), c.req.valid("json"));
      return c.json({ ...found, formula: effortFormula(found), fullTime: fullTimeSentence(found) });
    },
  )
  .get(
    "/similar",
    describe({
      summary: "Ce que des marchés semblables, terminés, ont donné : cinq au moins, ou rien",
      tag,
      answer: similarAnswerSchema,
      errors: estimateErrors,
    }),
    query(similarQuestionSchema),
    async (c) => {
      const { readSimilar } = await import("./read-similar.ts");
      return c.json(await readSimilar(c.get("deps"), c.get("actor"), c.req.valid("query")));
    },
  )
  .put(
    "/intents/:id",
    describe({
      summary: "Garder les heures calculées avec une intention, pour sa note juridique (If-Match : version)",
      tag,
      answer: intentSchema,
      errors: keepErrors,
    }),
    body(effortQuestionSchema),
    ifMatch,
    async (c) => {
      const { keepEffort } = await import("./keep-effort.ts");
      const question = c.req.valid("json");
      const input = { intentId: c.req.param("id"), version: c.get("version"), question };
      return answerVersioned(c, await keepEffort(c.get("deps"), c.get("actor"), input));
    },
  )
  .delete(
    "/intents/:id",
    describe({
      summary: "Retirer les heures gardées avec une intention (If-Match : version)",
      tag,
      answer: intentSchema,
      errors: keepErrors,
    }),
    ifMatch,
    async (c) => {
      const { keepEffort } = await import("./keep-effort.ts");
      const input = { intentId: c.req.param("id"), version: c.get("version"), question: undefined };
      return answerVersioned(c, await keepEffort(c.get("deps"), c.get("actor"), input));
    },
  );
