import { Hono } from "hono";
import * as z from "zod";
import { employmentSchema } from "../../shared/clause/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { daySchema } from "../../shared/fields/fields.ts";
import { employmentInputSchema, situationInputSchema } from "../../shared/participants/schema.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { changeErrors, readErrors } from "./routes.ts";

const tag = "Bénéficiaires";
const employmentErrors = errorsOf(
  changeErrors,
  "contract.notFound",
  "company.notFound",
  "clause.notFollowed",
);
const correctionErrors = errorsOf(employmentErrors, "employment.notFound");

/** What people employed under a clause do, and what becomes of them; staff only. */
export const participantsAtWork = new Hono<Env>()
  .post(
    "/:id/employments",
    describe({
      summary: "Enregistrer un contrat de travail d’une personne éligible",
      tag,
      status: 201,
      answer: employmentSchema,
      errors: [employmentErrors, "participant.notEligible"],
    }),
    body(employmentInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const participantId = c.req.param("id");
      const { recordEmployment } = await import("./record-employment.ts");
      const { getEmployment } = await import("./repository.ts");
      const employment = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => recordEmployment(deps, c.get("actor"), { participantId, input }),
        find: (id) => getEmployment(c.get("deps"), id),
      });
      return answerCreated(c, employment, `/api/clause/participants/${employment.participantId}`);
    },
  )
  .put(
    "/employments/:id",
    describe({
      summary: "Corriger un contrat de travail (If-Match : version)",
      tag,
      answer: employmentSchema,
      errors: correctionErrors,
    }),
    body(employmentInputSchema),
    ifMatch,
    async (c) => {
      const { correctEmployment } = await import("./correct-employment.ts");
      const corrected = await correctEmployment(c.get("deps"), c.get("actor"), {
        employmentId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, corrected);
    },
  )
  .put(
    "/employments/:id/end",
    describe({
      summary: "Noter la fin d’un contrat de travail, ou qu’il continue (If-Match : version)",
      tag,
      answer: employmentSchema,
      errors: correctionErrors,
    }),
    body(z.object({ end: daySchema.optional() })),
    ifMatch,
    async (c) => {
      const { endEmployment } = await import("./record-employment.ts");
      const ended = await endEmployment(c.get("deps"), c.get("actor"), {
        employmentId: c.req.param("id"),
        version: c.get("version"),
        end: c.req.valid("json").end,
      });
      return answerVersioned(c, ended);
    },
  )
  .post(
    "/:id/situations",
    describe({
      summary: "Noter ce qu’une personne est devenue ; une autre parole du même jour la remplace",
      tag,
      status: 204,
      errors: changeErrors,
    }),
    body(situationInputSchema),
    async (c) => {
      const { recordSituation } = await import("./record-situation.ts");
      const situation = { participantId: c.req.param("id"), ...c.req.valid("json") };
      await recordSituation(c.get("deps"), c.get("actor"), situation);
      return c.body(null, 204);
    },
  )
  .delete(
    "/:id/situations/:on",
    describe({
      summary: "Retirer ce qui a été noté un jour",
      tag,
      status: 204,
      errors: [readErrors, commitErrors],
    }),
    async (c) => {
      const { removeSituation } = await import("./record-situation.ts");
      const { id: participantId, on } = c.req.param();
      await removeSituation(c.get("deps"), c.get("actor"), { participantId, on });
      return c.body(null, 204);
    },
  );
