import { Hono } from "hono";
import * as z from "zod";
import { reasonSchema } from "../../shared/documents.ts";
import {
  equivalenceSchema,
  supplierInputSchema,
  supplierSchema,
  supplierStatusSchema,
} from "../../shared/suppliers.ts";
import { requireStaff } from "../accounts/actor.ts";
import { memberRoutes } from "../accounts/member-routes.ts";
import { queryDocuments } from "../db/documents.ts";
import { suppliersByStatus, suppliersToCheck } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch, pageOf, pageQuery, query } from "../http/validate.ts";
import { createSupplier } from "./create-supplier.ts";
import { documentEquivalence } from "./document-equivalence.ts";
import { fileRoutes } from "./file-routes.ts";
import { claimableSchema, findClaimable } from "./find-claimable.ts";
import { countView, readStatistics, statisticsSchema } from "./page-views.ts";
import { publishSupplier } from "./publish-supplier.ts";
import { refuseSupplier } from "./refuse-supplier.ts";
import { submitSupplier } from "./submit-supplier.ts";
import { getSupplier, suppliers as supplierDocuments } from "./supplier-repository.ts";
import { supplierAsSeenBy } from "./supplier-view.ts";
import { suspendSupplier } from "./suspend-supplier.ts";
import { updateSupplier } from "./update-supplier.ts";

const tag = "Fournisseurs";
const answer = supplierSchema;

/** The pages of the annuaire and their moderation; the public search is in annuaire-routes.ts. */
export const suppliers = new Hono<Env>()
  .get(
    "/moderation",
    describe({
      summary: "Fiches qui attendent l’équipe (ou d’un état donné), de la plus ancienne à la plus récente",
      tag,
      answer: pageOf(answer),
      errors: ["request.forbidden"],
    }),
    query(pageQuery.extend({ status: supplierStatusSchema.optional() })),
    async (c) => {
      requireStaff(c.get("actor"));
      const { status, ...page } = c.req.valid("query");
      const where =
        status === undefined
          ? { index: "gsi1" as const, pk: suppliersToCheck }
          : { index: "gsi2" as const, pk: suppliersByStatus(status) };
      return c.json(await queryDocuments(c.get("deps").table, supplierDocuments, { ...where, ...page }));
    },
  )
  .get(
    "/claimable",
    describe({
      summary: "Retrouver la fiche de sa structure, par SIRET ou par nom, pour demander à parler pour elle",
      tag,
      answer: pageOf(claimableSchema),
      errors: ["request.invalid", "account.limited"],
    }),
    query(z.object({ q: z.string().trim().min(2).max(200) })),
    async (c) =>
      c.json({
        items: await findClaimable(c.get("deps"), {
          ...c.req.valid("query"),
          clientAddress: c.get("clientAddress"),
        }),
      }),
  )
  .post(
    "/",
    describe({
      summary: "Créer le brouillon d’une fiche",
      tag,
      status: 201,
      answer,
      errors: ["request.invalid", "account.signedOut", "supplier.exists"],
    }),
    body(supplierInputSchema),
    async (c) => {
      const supplier = await createSupplier(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.json(supplier, 201, {
        location: `/api/suppliers/${supplier.id}`,
        etag: `"${supplier.version}"`,
      });
    },
  )
  .get(
    "/:id",
    describe({ summary: "Lire une fiche", tag, answer, errors: ["supplier.notFound"] }),
    async (c) => {
      const supplier = supplierAsSeenBy(c.get("actor"), await getSupplier(c.get("deps"), c.req.param("id")));
      return c.json(supplier, 200, { etag: `"${supplier.version}"` });
    },
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une fiche (If-Match : version)",
      tag,
      answer,
      errors: [
        "request.invalid",
        "request.forbidden",
        "supplier.notFound",
        "supplier.exists",
        "version.conflict",
        "request.preconditionRequired",
      ],
    }),
    body(supplierInputSchema),
    async (c) => {
      const supplier = await updateSupplier(c.get("deps"), c.get("actor"), {
        supplierId: c.req.param("id"),
        version: ifMatch(c.req.header("if-match")),
        input: c.req.valid("json"),
      });
      return c.json(supplier, 200, { etag: `"${supplier.version}"` });
    },
  )
  .post(
    "/:id/submission",
    describe({
      summary: "Envoyer une fiche à l’équipe",
      tag,
      answer,
      errors: ["request.forbidden", "supplier.notFound", "supplier.incomplete", "supplier.wrongStatus"],
    }),
    async (c) =>
      c.json(await submitSupplier(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") })),
  )
  .post(
    "/:id/publication",
    describe({
      summary: "Mettre une fiche en ligne",
      tag,
      answer,
      errors: ["request.forbidden", "supplier.notFound", "supplier.wrongStatus", "supplier.proofMissing"],
    }),
    async (c) =>
      c.json(await publishSupplier(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") })),
  )
  .post(
    "/:id/refusal",
    describe({
      summary: "Renvoyer une fiche à corriger",
      tag,
      answer,
      errors: ["request.invalid", "request.forbidden", "supplier.notFound", "supplier.wrongStatus"],
    }),
    body(reasonSchema),
    async (c) =>
      c.json(
        await refuseSupplier(c.get("deps"), c.get("actor"), {
          supplierId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  )
  .post(
    "/:id/suspension",
    describe({
      summary: "Retirer une fiche de l’annuaire",
      tag,
      answer,
      errors: ["request.invalid", "request.forbidden", "supplier.notFound", "supplier.wrongStatus"],
    }),
    body(reasonSchema),
    async (c) =>
      c.json(
        await suspendSupplier(c.get("deps"), c.get("actor"), {
          supplierId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
      ),
  )
  .put(
    "/:id/equivalences",
    describe({
      summary: "Dire pour quelles réservations un justificatif établit une structure équivalente (If-Match)",
      tag,
      answer,
      errors: [
        "request.invalid",
        "request.forbidden",
        "supplier.notFound",
        "supplier.proofMissing",
        "version.conflict",
        "request.preconditionRequired",
      ],
    }),
    body(equivalenceSchema),
    async (c) =>
      c.json(
        await documentEquivalence(c.get("deps"), c.get("actor"), {
          supplierId: c.req.param("id"),
          version: ifMatch(c.req.header("if-match")),
          equivalence: c.req.valid("json"),
        }),
      ),
  )
  .post(
    "/:id/views",
    describe({
      summary: "Compter une lecture de la fiche : ni cookie, ni trace de qui l’a lue",
      tag,
      status: 204,
      errors: ["supplier.notFound"],
    }),
    async (c) => {
      await countView(c.get("deps"), c.get("actor"), {
        supplierId: c.req.param("id"),
        clientAddress: c.get("clientAddress"),
      });
      return c.body(null, 204);
    },
  )
  .get(
    "/:id/statistics",
    describe({
      summary: "Lectures de la fiche par mois, pour ses membres",
      tag,
      answer: statisticsSchema,
      errors: ["account.signedOut", "request.forbidden"],
    }),
    async (c) =>
      c.json(await readStatistics(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") })),
  )
  .route("/", fileRoutes)
  .route("/", memberRoutes(tag, getSupplier));
