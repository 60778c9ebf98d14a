import { Hono } from "hono";
import * as z from "zod";
import { clauseInputSchema, endInputSchema, followedInputSchema } from "../../shared/clause/inputs.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors, queryErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { body, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { alertSchema, followedFilterSchema, followedPageSchema, followedViewSchema } from "./answers.ts";

const tag = "Marchés suivis";
/*
 * The errors of the use cases, told here: they are loaded by the first call, so that the API starts without them.
 */
const readErrors = errorsOf(staffErrors, "contract.notFound", "clause.notFollowed");
const followErrors = errorsOf(
  staffErrors,
  commitErrors,
  ...(["request.invalid", "contract.notFound", "contract.numberTaken", "clause.numberTaken"] as const),
);
const endErrors = errorsOf(readErrors, commitErrors, "request.invalid");

/** Contracts under a clause; staff only. */
export const followedContracts = new Hono<Env>()
  .get(
    "/contracts",
    describe({
      summary: "Marchés suivis d’une année, ou de la vie d’une opération, par intitulé, avec leur avancement",
      tag,
      answer: followedPageSchema,
      errors: [staffErrors, queryErrors, "request.invalid"],
    }),
    query(pageQuery.extend(followedFilterSchema.shape)),
    async (c) => {
      const { listFollowed } = await import("./list-followed.ts");
      return c.json(await listFollowed(c.get("deps"), c.get("actor"), c.req.valid("query")));
    },
  )
  .route(
    "/",
    tableFiles({
      path: "/contracts",
      summary: "Marchés suivis d’une année ou d’une opération",
      tag,
      errors: [staffErrors, "request.invalid"],
      filter: followedFilterSchema,
      read: async ({ deps, actor }, filter) => {
        const { followedTable } = await import("./followed-table.ts");
        return followedTable(deps, actor, filter);
      },
    }),
  )
  .post(
    "/contracts",
    describe({
      summary: "Enregistrer un marché et suivre sa clause",
      tag,
      status: 201,
      answer: contractSchema,
      errors: [followErrors],
    }),
    body(followedInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const [{ recordFollowed }, { readContract }] = await Promise.all([
        import("./record-followed.ts"),
        import("../contracts/read-contract.ts"),
      ]);
      const contract = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => recordFollowed(deps, c.get("actor"), input),
        find: (id) => readContract(c.get("deps"), c.get("actor"), id),
      });
      return answerCreated(c, contract, `/api/clause/contracts/${contract.id}`);
    },
  )
  .get(
    "/contracts/:id",
    describe({ summary: "Où en est un marché suivi", tag, answer: followedViewSchema, errors: readErrors }),
    async (c) => {
      const { readFollowed } = await import("./read-followed.ts");
      return c.json(await readFollowed(c.get("deps"), c.get("actor"), c.req.param("id")));
    },
  )
  .put(
    "/contracts/:id",
    describe({
      summary: "Suivre la clause d’un marché, ou la corriger (If-Match : version du marché)",
      tag,
      answer: contractSchema,
      errors: followErrors,
    }),
    body(clauseInputSchema),
    ifMatch,
    async (c) => {
      const { followContract } = await import("./follow-contract.ts");
      const contract = await followContract(c.get("deps"), c.get("actor"), {
        contractId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, contract);
    },
  )
  .put(
    "/contracts/:id/end",
    describe({
      summary: "Dire comment un marché suivi se termine (If-Match : version du marché)",
      tag,
      answer: contractSchema,
      errors: endErrors,
    }),
    body(endInputSchema),
    ifMatch,
    async (c) => {
      const { endContract } = await import("./end-contract.ts");
      const contract = await endContract(c.get("deps"), c.get("actor"), {
        contractId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, contract);
    },
  )
  .delete(
    "/contracts/:id/end",
    describe({
      summary: "Revenir sur la fin d’un marché suivi (If-Match : version du marché)",
      tag,
      answer: contractSchema,
      errors: endErrors,
    }),
    ifMatch,
    async (c) => {
      const { resumeContract } = await import("./end-contract.ts");
      const at = { contractId: c.req.param("id"), version: c.get("version") };
      return answerVersioned(c, await resumeContract(c.get("deps"), c.get("actor"), at));
    },
  )
  .put(
    "/contracts/:id/alert",
    describe({
      summary: "Marquer comme vue l’alerte d’un marché en retard, ou la remettre à traiter",
      tag,
      answer: alertSchema,
      errors: [readErrors, commitErrors],
    }),
    body(z.object({ seen: z.boolean() })),
    async (c) => {
      const { markAlert } = await import("./alerts.ts");
      const asked = { contractId: c.req.param("id"), ...c.req.valid("json") };
      return c.json(await markAlert(c.get("deps"), c.get("actor"), asked));
    },
  );
