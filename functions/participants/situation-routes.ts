import { Hono } from "hono";
import * as z from "zod";
import { situationKinds } from "../../shared/clause/codes.ts";
import { askedSituationSchema } from "../../shared/participants/view.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";

const tag = "Bénéficiaires";

/** What became of a person, asked by a mailed link and answered without an account. */
export const askedSituations = new Hono<Env>()
  .get(
    "/:token",
    describe({
      summary: "Lire une question reçue par message ; ne change rien",
      tag,
      answer: askedSituationSchema,
      errors: ["situation.notFound"],
    }),
    async (c) => {
      const { readAskedSituation } = await import("./answer-situation.ts");
      c.header("cache-control", "no-store");
      return c.json(await readAskedSituation(c.get("deps"), c.req.param("token")));
    },
  )
  .post(
    "/:token",
    describe({
      summary: "Dire ce qu’une personne est devenue ; une nouvelle réponse remplace la précédente",
      tag,
      answer: askedSituationSchema,
      errors: ["situation.notFound", "situation.closed", commitErrors],
    }),
    body(z.object({ kind: z.enum(situationKinds) })),
    async (c) => {
      const { answerSituation } = await import("./answer-situation.ts");
      const { kind } = c.req.valid("json");
      return c.json(await answerSituation(c.get("deps"), c.req.param("token"), kind));
    },
  );
