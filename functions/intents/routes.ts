import { Hono } from "hono";
import * as z from "zod";
import { reasonSchema } from "../../shared/documents.ts";
import { intentPreviewInputSchema, intentPreviewSchema } from "../../shared/intent-preview.ts";
import {
  intentInputSchema,
  intentSchema,
  intentStatusSchema,
  supplierChoiceSchema,
} from "../../shared/intents.ts";
import { requireMember, requireStaff } from "../accounts/actor.ts";
import { queryDocuments } from "../db/documents.ts";
import { intentsByStatus, intentsOfBuyer } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch, pageOf, pageQuery, query } from "../http/validate.ts";
import { chooseSupplier } from "./choose-supplier.ts";
import { createIntent } from "./create-intent.ts";
import { getIntent, intentDocuments } from "./intent-repository.ts";
import { withBuyerNames } from "./list-intents.ts";
import { previewIntent } from "./preview-intent.ts";
import { stepIntent } from "./step-intent.ts";
import { submitIntent } from "./submit-intent.ts";
import { suggestionsSchema, suggestSuppliers } from "./suggest-suppliers.ts";
import { updateIntent } from "./update-intent.ts";
import { withdrawIntent } from "./withdraw-intent.ts";

const tag = "Intentions d’achat";
const answer = intentSchema;
const listed = intentSchema.extend({ buyerName: z.string() });

/** What buyers mean to buy. */
export const intents = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Intentions d’un acheteur, ou d’un état pour l’équipe",
      tag,
      answer: pageOf(listed),
      errors: ["request.forbidden"],
    }),
    query(
      pageQuery.extend({ buyerId: z.string().optional(), status: intentStatusSchema.default("submitted") }),
    ),
    async (c) => {
      const { buyerId, status, ...page } = c.req.valid("query");
      if (buyerId === undefined) requireStaff(c.get("actor"));
      else requireMember(c.get("actor"), buyerId);
      const where =
        buyerId === undefined
          ? { index: "gsi2" as const, pk: intentsByStatus(status) }
          : { index: "gsi1" as const, pk: intentsOfBuyer(buyerId), sk: { beginsWith: "INTENT#" } };
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
      errors: ["request.invalid", "request.forbidden", "buyer.notFound"],
    }),
    body(intentInputSchema.extend({ buyerId: z.string() })),
    async (c) => {
      const intent = await createIntent(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.json(intent, 201, { location: `/api/intents/${intent.id}`, etag: `"${intent.version}"` });
    },
  )
  .post(
    "/preview",
    describe({
      summary: "Qui pourrait répondre à une intention en cours de rédaction, et ce que la loi lui ouvre",
      tag,
      answer: intentPreviewSchema,
      errors: ["request.invalid", "account.limited"],
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
      errors: ["request.forbidden", "intent.notFound"],
    }),
    async (c) => {
      const intent = await getIntent(c.get("deps"), c.req.param("id"));
      requireMember(c.get("actor"), intent.buyerId);
      return c.json(intent, 200, { etag: `"${intent.version}"` });
    },
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une intention (If-Match : version)",
      tag,
      answer,
      errors: [
        "request.invalid",
        "request.forbidden",
        "intent.notFound",
        "intent.wrongStatus",
        "version.conflict",
        "request.preconditionRequired",
      ],
    }),
    body(intentInputSchema),
    async (c) => {
      const intent = await updateIntent(c.get("deps"), c.get("actor"), {
        intentId: c.req.param("id"),
        version: ifMatch(c.req.header("if-match")),
        input: c.req.valid("json"),
      });
      return c.json(intent, 200, { etag: `"${intent.version}"` });
    },
  )
  .get(
    "/:id/suggestions",
    describe({
      summary: "Fournisseurs qui pourraient répondre, et pourquoi",
      tag,
      answer: suggestionsSchema,
      errors: ["request.forbidden", "intent.notFound"],
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
      errors: [
        "request.invalid",
        "request.forbidden",
        "intent.notFound",
        "intent.wrongStatus",
        "supplier.notFound",
      ],
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
      errors: ["request.forbidden", "intent.notFound", "intent.wrongStatus"],
    }),
    async (c) => c.json(await submitIntent(c.get("deps"), c.get("actor"), { intentId: c.req.param("id") })),
  )
  .post(
    "/:id/withdrawal",
    describe({
      summary: "Abandonner une intention",
      tag,
      answer,
      errors: ["request.invalid", "request.forbidden", "intent.notFound", "intent.wrongStatus"],
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
      errors: ["request.invalid", "request.forbidden", "intent.notFound", "intent.wrongStatus"],
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
