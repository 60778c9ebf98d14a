import { type Context, Hono } from "hono";
import * as z from "zod";
import type { ErrorCode } from "../../shared/errors/errors.ts";
import { reasonSchema } from "../../shared/fields/fields.ts";
import { type Supplier, supplierSchema, supplierStatusSchema } from "../../shared/suppliers/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { everyDocument, queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { suppliersToCheck, suppliersWithStatus } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { currentRules } from "../settings/current-rules.ts";
import { listUnlocated, listUnlocatedErrors, unlocatedSchema } from "./list-unlocated.ts";
import { locateSupplier, locateSupplierErrors } from "./locate-supplier.ts";
import { moderationColumns } from "./moderation-columns.ts";
import { publishSupplier, publishSupplierErrors } from "./publish-supplier.ts";
import { refuseSupplier, refuseSupplierErrors } from "./refuse-supplier.ts";
import { supplierDocuments } from "./repository.ts";
import { submitSupplier, submitSupplierErrors } from "./submit-supplier.ts";
import { suspendSupplier, suspendSupplierErrors } from "./suspend-supplier.ts";

const tag = "Fournisseurs";
const filter = z.object({ status: supplierStatusSchema.optional() });

/** Profiles that wait for staff, the oldest first; or those with one status, by name. */
const where = ({ status }: z.infer<typeof filter>) =>
  status === undefined ? suppliersToCheck : suppliersWithStatus(status);

const step = (summary: string, errors: readonly ErrorCode[]) =>
  describe({ summary, tag, answer: supplierSchema, errors });

type Decide<Given> = (deps: Deps, actor: Actor, input: { supplierId: string } & Given) => Promise<Supplier>;

/** Moves a profile from one status to the next. */
const taken = (decide: Decide<unknown>) => async (c: Context<Env, "/:id">) =>
  c.json(await decide(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") }));

type Reason = z.infer<typeof reasonSchema>;
/** The same, with a reason. */
const takenFor =
  (decide: Decide<Reason>) =>
  async (c: Context<Env, "/:id", { out: { json: Reason }; in: { json: Reason } }>) =>
    c.json(
      await decide(c.get("deps"), c.get("actor"), {
        supplierId: c.req.param("id"),
        ...c.req.valid("json"),
      }),
    );

/** Submission and moderation of profiles; mounted under `/suppliers`. */
export const moderation = new Hono<Env>()
  .get(
    "/moderation",
    describe({
      summary: "Fiches qui attendent l’équipe (ou d’un état donné), de la plus ancienne à la plus récente",
      tag,
      answer: pageOf(supplierSchema),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery.extend(filter.shape)),
    async (c) => {
      requireStaff(c.get("actor"));
      const { status, ...page } = c.req.valid("query");
      return c.json(
        await queryDocuments(c.get("deps").table, supplierDocuments, { ...where({ status }), ...page }),
      );
    },
  )
  .route(
    "/",
    tableFiles({
      path: "/moderation",
      summary: "Fiches qui attendent l’équipe, ou d’un état donné",
      tag,
      errors: staffErrors,
      filter,
      read: async ({ deps, actor }, asked) => {
        requireStaff(actor);
        return {
          name: "fournisseurs",
          title: "Fournisseurs",
          columns: moderationColumns((await currentRules(deps)).categories),
          rows: await everyDocument(deps.table, supplierDocuments, where(asked)),
        };
      },
    }),
  )
  .get(
    "/unlocated",
    describe({
      summary: "Fournisseurs de l’annuaire dont la commune est à préciser, par nom",
      tag,
      answer: pageOf(unlocatedSchema),
      errors: listUnlocatedErrors,
    }),
    query(pageQuery),
    async (c) => c.json(await listUnlocated(c.get("deps"), c.get("actor"), c.req.valid("query"))),
  )
  .post(
    "/:id/commune",
    step("Dire dans quelle commune est un fournisseur dont l’adresse n’en désigne pas", locateSupplierErrors),
    body(z.object({ communeCode: z.string().max(5) })),
    async (c) => {
      const { communeCode } = c.req.valid("json");
      return c.json(
        await locateSupplier(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id"), communeCode }),
      );
    },
  )
  .post("/:id/submission", step("Envoyer une fiche à l’équipe", submitSupplierErrors), taken(submitSupplier))
  .post("/:id/publication", step("Mettre une fiche en ligne", publishSupplierErrors), taken(publishSupplier))
  .post(
    "/:id/refusal",
    step("Renvoyer une fiche à corriger", refuseSupplierErrors),
    body(reasonSchema),
    takenFor(refuseSupplier),
  )
  .post(
    "/:id/suspension",
    step("Retirer une fiche de l’annuaire", suspendSupplierErrors),
    body(reasonSchema),
    takenFor(suspendSupplier),
  );
