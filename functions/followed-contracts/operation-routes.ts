import { Hono } from "hono";
import * as z from "zod";
import { operationInputSchema } from "../../shared/clause/inputs.ts";
import { operationSchema } from "../../shared/clause/schema.ts";
import { staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { operationViewSchema } from "./answers.ts";

const tag = "Marchés suivis";

/** The projects that group contracts; staff only. */
export const operations = new Hono<Env>()
  .get(
    "/operations",
    describe({
      summary: "Opérations, par nom",
      tag,
      answer: z.object({ items: z.array(operationSchema) }),
      errors: staffErrors,
    }),
    async (c) => {
      const { listOperations } = await import("./operations.ts");
      return c.json({ items: await listOperations(c.get("deps"), c.get("actor")) });
    },
  )
  .post(
    "/operations",
    describe({
      summary: "Créer une opération",
      tag,
      status: 201,
      answer: operationSchema,
      errors: [staffErrors, commitErrors, "operation.exists", "operation.notFound"],
    }),
    body(operationInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const { readOperation, recordOperation } = await import("./operations.ts");
      const operation = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => recordOperation(deps, c.get("actor"), input),
        find: (id) => readOperation(c.get("deps"), c.get("actor"), id),
      });
      return answerCreated(c, operation, `/api/clause/operations/${operation.id}`);
    },
  )
  .get(
    "/operations/:id",
    describe({
      summary: "Lire une opération",
      tag,
      answer: operationSchema,
      errors: [staffErrors, "operation.notFound"],
    }),
    async (c) => {
      const { readOperation } = await import("./operations.ts");
      return answerVersioned(c, await readOperation(c.get("deps"), c.get("actor"), c.req.param("id")));
    },
  )
  .get(
    "/operations/:id/standing",
    describe({
      summary: "Où en est une opération : les heures de tous ses marchés, quelle que soit leur année",
      tag,
      answer: operationViewSchema,
      errors: [staffErrors, "operation.notFound"],
    }),
    async (c) => {
      const { readOperationStanding } = await import("./operation-standing.ts");
      return c.json(await readOperationStanding(c.get("deps"), c.get("actor"), c.req.param("id")));
    },
  )
  .put(
    "/operations/:id",
    describe({
      summary: "Corriger une opération (If-Match : version)",
      tag,
      answer: operationSchema,
      errors: [staffErrors, commitErrors, "operation.exists", "operation.notFound"],
    }),
    body(operationInputSchema),
    ifMatch,
    async (c) => {
      const { updateOperation } = await import("./operations.ts");
      const operation = await updateOperation(c.get("deps"), c.get("actor"), {
        id: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, operation);
    },
  );
