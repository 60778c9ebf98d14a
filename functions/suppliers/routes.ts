import { Hono } from "hono";
import * as z from "zod";
import { equivalenceSchema, supplierInputSchema, supplierSchema } from "../../shared/suppliers.ts";
import { memberRoutes } from "../accounts/member-routes.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch, pageOf, query } from "../http/validate.ts";
import { createSupplier } from "./create-supplier.ts";
import { documentEquivalence } from "./document-equivalence.ts";
import { fileRoutes } from "./file-routes.ts";
import { claimableSchema, findClaimable } from "./find-claimable.ts";
import { moderation } from "./moderation-routes.ts";
import { countView, readStatistics, statisticsSchema } from "./page-views.ts";
import { getSupplier } from "./supplier-repository.ts";
import { supplierAsSeenBy } from "./supplier-view.ts";
import { updateSupplier } from "./update-supplier.ts";

const tag = "Fournisseurs";
const answer = supplierSchema;

/** The pages of the annuaire; their moderation is in moderation-routes.ts, the public search in annuaire-routes.ts. */
export const suppliers = new Hono<Env>()
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
  .route("/", moderation)
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
