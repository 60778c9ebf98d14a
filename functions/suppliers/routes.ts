import { Hono } from "hono";
import * as z from "zod";
import { equivalenceSchema, supplierInputSchema, supplierSchema } from "../../shared/suppliers/schema.ts";
import { memberRoutes } from "../accounts/member-routes.ts";
import { asOfNow } from "../accounts/sessions.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { createSupplier, createSupplierErrors } from "./create-supplier.ts";
import { documentEquivalence, documentEquivalenceErrors } from "./document-equivalence.ts";
import { fileRoutes } from "./file-routes.ts";
import { claimableSchema, findClaimable, findClaimableErrors } from "./find-claimable.ts";
import { listProposalRoutes } from "./list-proposal-routes.ts";
import { moderation } from "./moderation-routes.ts";
import {
  countView,
  countViewErrors,
  readStatistics,
  readStatisticsErrors,
  statisticsSchema,
} from "./profile-views.ts";
import { readSupplier, readSupplierErrors } from "./read-supplier.ts";
import { getSupplier, getSupplierErrors } from "./repository.ts";
import { updateSupplier, updateSupplierErrors } from "./update-supplier.ts";

const tag = "Fournisseurs";
const answer = supplierSchema;

/**
 * Profiles of suppliers; their moderation is in moderation-routes.ts, the public search in
 * annuaire-routes.ts.
 */
export const suppliers = new Hono<Env>()
  .get(
    "/claimable",
    describe({
      summary: "Retrouver la fiche de sa structure, par SIRET ou par nom, pour demander à parler pour elle",
      tag,
      answer: pageOf(claimableSchema),
      errors: findClaimableErrors,
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
      errors: [createSupplierErrors, readSupplierErrors],
    }),
    body(supplierInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const supplier = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => createSupplier(deps, c.get("actor"), input),
        find: async (id) => readSupplier(c.get("deps"), await asOfNow(c.get("deps"), c.get("actor")), id),
      });
      return answerCreated(c, supplier, `/api/suppliers/${supplier.id}`);
    },
  )
  .route("/", moderation)
  .get("/:id", describe({ summary: "Lire une fiche", tag, answer, errors: readSupplierErrors }), async (c) =>
    answerVersioned(c, await readSupplier(c.get("deps"), c.get("actor"), c.req.param("id"))),
  )
  .put(
    "/:id",
    describe({
      summary: "Modifier une fiche (If-Match : version)",
      tag,
      answer,
      errors: updateSupplierErrors,
    }),
    body(supplierInputSchema),
    ifMatch,
    async (c) => {
      const supplier = await updateSupplier(c.get("deps"), c.get("actor"), {
        supplierId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, supplier);
    },
  )
  .put(
    "/:id/equivalences",
    describe({
      summary: "Dire pour quelles réservations un justificatif établit une structure équivalente (If-Match)",
      tag,
      answer,
      errors: documentEquivalenceErrors,
    }),
    body(equivalenceSchema),
    ifMatch,
    async (c) =>
      c.json(
        await documentEquivalence(c.get("deps"), c.get("actor"), {
          supplierId: c.req.param("id"),
          version: c.get("version"),
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
      errors: countViewErrors,
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
      errors: readStatisticsErrors,
    }),
    async (c) =>
      c.json(await readStatistics(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") })),
  )
  .route("/", listProposalRoutes)
  .route("/", fileRoutes)
  .route("/", memberRoutes(tag, getSupplier, getSupplierErrors));
