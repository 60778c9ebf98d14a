import { type Context, Hono } from "hono";
import * as z from "zod";
import { reasonSchema } from "../../shared/documents.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import { type Supplier, supplierSchema, supplierStatusSchema } from "../../shared/suppliers.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { everyDocument, queryDocuments } from "../db/documents.ts";
import { suppliersByStatus, suppliersToCheck } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import type { Env } from "../http/env.ts";
import { tableFiles } from "../http/table-files.ts";
import { body, describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { currentRules } from "../settings/current-rules.ts";
import { moderationColumns } from "./moderation-columns.ts";
import { publishSupplier } from "./publish-supplier.ts";
import { refuseSupplier } from "./refuse-supplier.ts";
import { submitSupplier } from "./submit-supplier.ts";
import { suppliers } from "./supplier-repository.ts";
import { suspendSupplier } from "./suspend-supplier.ts";

const tag = "Fournisseurs";
const filter = z.object({ status: supplierStatusSchema.optional() });

/** What waits for staff, the oldest first; or the pages of one state, by name. */
const where = ({ status }: z.infer<typeof filter>) =>
  status === undefined
    ? { index: "gsi1" as const, pk: suppliersToCheck }
    : { index: "gsi2" as const, pk: suppliersByStatus(status) };

const step = (summary: string, ...errors: ErrorCode[]) =>
  describe({
    summary,
    tag,
    answer: supplierSchema,
    errors: [
      "account.signedOut",
      "request.forbidden",
      "supplier.notFound",
      "supplier.wrongStatus",
      ...errors,
    ],
  });

type Decide<Given> = (deps: Deps, actor: Actor, input: { supplierId: string } & Given) => Promise<Supplier>;

/** Takes a page from one state to the next. */
const taken = (decide: Decide<unknown>) => async (c: Context<Env, "/:id">) =>
  c.json(await decide(c.get("deps"), c.get("actor"), { supplierId: c.req.param("id") }));

type Reason = z.infer<typeof reasonSchema>;
/** The same, for the reason given. */
const takenFor =
  (decide: Decide<Reason>) =>
  async (c: Context<Env, "/:id", { out: { json: Reason }; in: { json: Reason } }>) =>
    c.json(
      await decide(c.get("deps"), c.get("actor"), {
        supplierId: c.req.param("id"),
        ...c.req.valid("json"),
      }),
    );

/** From a draft to the annuaire and out of it; mounted under `/suppliers`. */
export const moderation = new Hono<Env>()
  .get(
    "/moderation",
    describe({
      summary: "Fiches qui attendent l’équipe (ou d’un état donné), de la plus ancienne à la plus récente",
      tag,
      answer: pageOf(supplierSchema),
      errors: ["account.signedOut", "request.forbidden"],
    }),
    query(pageQuery.extend(filter.shape)),
    async (c) => {
      requireStaff(c.get("actor"));
      const { status, ...page } = c.req.valid("query");
      return c.json(await queryDocuments(c.get("deps").table, suppliers, { ...where({ status }), ...page }));
    },
  )
  .route(
    "/",
    tableFiles({
      path: "/moderation",
      summary: "Fiches qui attendent l’équipe, ou d’un état donné",
      tag,
      errors: ["account.signedOut", "request.forbidden"],
      filter,
      read: async ({ deps, actor }, asked) => {
        requireStaff(actor);
        return {
          name: "fournisseurs",
          title: "Fournisseurs",
          columns: moderationColumns((await currentRules(deps)).categories),
          rows: await everyDocument(deps.table, suppliers, where(asked)),
        };
      },
    }),
  )
  .post("/:id/submission", step("Envoyer une fiche à l’équipe", "supplier.incomplete"), taken(submitSupplier))
  .post(
    "/:id/publication",
    step("Mettre une fiche en ligne", "supplier.proofMissing"),
    taken(publishSupplier),
  )
  .post(
    "/:id/refusal",
    step("Renvoyer une fiche à corriger", "request.invalid"),
    body(reasonSchema),
    takenFor(refuseSupplier),
  )
  .post(
    "/:id/suspension",
    step("Retirer une fiche de l’annuaire", "request.invalid"),
    body(reasonSchema),
    takenFor(suspendSupplier),
  );
