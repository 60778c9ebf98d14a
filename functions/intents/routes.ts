import { Hono } from "hono";
import * as z from "zod";
import { reasonSchema } from "../../shared/fields/fields.ts";
import { intentPreviewInputSchema, intentPreviewSchema } from "../../shared/intents/preview.ts";
import {
  intentInputSchema,
  intentSchema,
  intentStatusSchema,
  supplierChoiceSchema,
} from "../../shared/intents/schema.ts";
import { memberErrors, requireMember, requireStaff, staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { intentsOfBuyer, intentsWithStatus } from "../platform/db/keys/intents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { chooseSupplier, chooseSupplierErrors } from "./choose-supplier.ts";
import { createIntent, createIntentErrors } from "./create-intent.ts";
import { withBuyerNames } from "./list-intents.ts";
import { previewIntent, previewIntentErrors } from "./preview-intent.ts";
import { readIntent, readIntentErrors } from "./read-intent.ts";
import { intentDocuments } from "./repository.ts";
import { stepIntent, stepIntentErrors } from "./step-intent.ts";
import { submitIntent, submitIntentErrors } from "./submit-intent.ts";
import { suggestionsSchema, suggestSuppliers, suggestSuppliersErrors } from "./suggest-suppliers.ts";
import { updateIntent, updateIntentErrors } from "./update-intent.ts";
import { withdrawIntent, withdrawIntentErrors } from "./withdraw-intent.ts";

const tag = "Intentions d’achat";
const answer = intentSchema;
const listed = intentSchema.extend({ buyerName: z.string(), buyerSiret: z.string() });

/** Purchase intents of buyers. */
export const intents = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Intentions d’un acheteur, ou d’un état pour l’équipe",
      tag,
      answer: pageOf(listed),
      errors: [staffErrors, memberErrors, queryErrors],
    }),
    query(
      pageQuery.extend({ buyerId: z.string().optional(), status: intentStatusSchema.default("submitted") }),
    ),
    async (c) => {
      const { buyerId, status, ...page } = c.req.valid("query");
      if (buyerId === undefined) requireStaff(c.get("actor"));
      else requireMember(c.get("actor"), buyerId);
      const where = buyerId === undefined ? intentsWithStatus(status) : intentsOfBuyer(buyerId);
      const { table } = c.get("deps");
      const found = await queryDocuments(table, intentDocuments, { ...where, order: "descending", ...page });
      const items = await withBuyerNames({ table }, found.items);
      return c.json({ ...found, items });
    },
  )
  .post(
    "/",
    describe({
      summary: "Créer le brouillon d’une intention",
      tag,
      status: 201,
      answer,
      errors: [createIntentErrors, readIntentErrors],
    }),
    body(intentInputSchema.extend({ buyerId: z.string() })),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const intent = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => createIntent(deps, c.get("actor"), input),
        find: (id) => readIntent(c.get("deps"), c.get("actor"), id),
      });
      return answerCreated(c, intent, `/api/intents/${intent.id}`);
    },
  )
  .post(
    "/preview",
    describe({
      summary: "Qui pourrait répondre à une intention en cours de rédaction, et ce que la loi lui ouvre",
      tag,
      answer: intentPreviewSchema,
      errors: previewIntentErrors,
    }),
    body(intentPreviewInputSchema),
    async (c) =>
      c.json(
        await previewIntent(c.get("deps"), {
          ...c.req.valid("json"),
          clientAddress: c.get("clientAddress"),
        }),
      ),
  )
  .get(
    "/:id",
    describe({
      summary: "Lire une intention",
      tag,
      answer,
      errors: readIntentErrors,
    }),
    async (c) => answerVersioned(c, await readIntent(c.get("deps"), c.get("actor"), c.req.param("id"))),
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une intention (If-Match : version)",
      tag,
      answer,
      errors: updateIntentErrors,
    }),
    body(intentInputSchema),
    ifMatch,
    async (c) => {
      const intent = await updateIntent(c.get("deps"), c.get("actor"), {
        intentId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, intent);
    },
  )
  .get(
    "/:id/suggestions",
    describe({
      summary: "Fournisseurs qui pourraient répondre, et pourquoi",
      tag,
      answer: suggestionsSchema,
      errors: suggestSuppliersErrors,
    }),
    async (c) =>
      c.json(await suggestSuppliers(c.get("deps"), c.get("actor"), { intentId: c.req.param("id") })),
  )
  .put(
    "/:id/suppliers/:supplierId",
    describe({
      summary: "Garder un fournisseur en favori, l’écarter, ou ni l’un ni l’autre",
      tag,
      answer,
      errors: chooseSupplierErrors,
    }),
    body(z.object({ choice: supplierChoiceSchema })),
    async (c) => {
      const { id, supplierId } = c.req.param();
      return c.json(
        await chooseSupplier(c.get("deps"), c.get("actor"), {
          intentId: id,
          supplierId,
          ...c.req.valid("json"),
        }),
      );
    },
  )
  .post(
    "/:id/submission",
    describe({
      summary: "Envoyer une intention à l’équipe",
      tag,
      answer,
      errors: submitIntentErrors,
    }),
    async (c) => c.json(await submitIntent(c.get("deps"), c.get("actor"), { intentId: c.req.param("id") })),
  )
  .post(
    "/:id/withdrawal",
    describe({
      summary: "Abandonner une intention",
      tag,
      answer,
      errors: withdrawIntentErrors,
    }),
    body(reasonSchema),
    async (c) =>
      c.json(
        await withdrawIntent(c.get("deps"), c.get("actor"), {
          intentId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  )
  .post(
    "/:id/steps",
    describe({
      summary: "Faire avancer une intention",
      tag,
      answer,
      errors: stepIntentErrors,
    }),
    body(z.object({ status: intentStatusSchema, note: z.string().trim().max(2_000).default("") })),
    async (c) =>
      c.json(
        await stepIntent(c.get("deps"), c.get("actor"), {
          intentId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  );
