import { Hono } from "hono";
import * as z from "zod";
import { contractInputSchema, contractSchema } from "../../shared/contracts/schema.ts";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { everyDocument, queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { allContracts, contractsOfYear, contractsToCheck } from "../platform/db/keys/contracts.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import { currentRules } from "../settings/current-rules.ts";
import { contractColumns } from "./contract-columns.ts";
import { contractsOfIntent, contractsOfIntentErrors } from "./contracts-of-intent.ts";
import { listDecpFaults, listDecpFaultsErrors } from "./list-decp-faults.ts";
import { readContract, readContractErrors } from "./read-contract.ts";
import { readDecp, readDecpErrors } from "./read-decp.ts";
import { recordContract, recordContractErrors } from "./record-contract.ts";
import { contractDocuments } from "./repository.ts";
import { updateContract, updateContractErrors } from "./update-contract.ts";

const tag = "Marchés";
const answer = contractSchema;
const year = z.coerce.number().int().min(2000).max(2100);
const decpFaultSchema = contractSchema
  .pick({ id: true, title: true, awardedOn: true })
  .extend({ why: z.array(z.string()) });
const filter = z.object({ year: year.optional() });

/** All contracts, or those awarded in a year, the latest first. */
const where = (year: number | undefined) => ({
  ...(year === undefined ? allContracts : contractsOfYear(year)),
  order: "descending" as const,
});

/** Signed contracts; staff only. */
export const contracts = new Hono<Env>()
  .get(
    "/contracts",
    describe({
      summary: "Marchés, les plus récents d’abord",
      tag,
      answer: pageOf(answer),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery.extend(filter.shape)),
    async (c) => {
      requireStaff(c.get("actor"));
      const { year, ...page } = c.req.valid("query");
      return c.json(
        await queryDocuments(c.get("deps").table, contractDocuments, { ...where(year), ...page }),
      );
    },
  )
  .get(
    "/contracts/to-check",
    describe({
      summary:
        "Marchés annoncés par des participants, que l’équipe n’a pas encore vérifiés, du plus ancien au plus récent",
      tag,
      answer: pageOf(answer),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery),
    async (c) => {
      requireStaff(c.get("actor"));
      const where = { ...contractsToCheck, ...c.req.valid("query") };
      return c.json(await queryDocuments(c.get("deps").table, contractDocuments, where));
    },
  )
  .get(
    "/contracts/decp.json",
    describe({
      summary: "Données essentielles des marchés vérifiés d’une année (schéma DECP 2.0.3)",
      tag,
      contentType: "application/json",
      errors: readDecpErrors,
    }),
    query(z.object({ year })),
    async (c) => {
      const asked = c.req.valid("query");
      return c.json(await readDecp(c.get("deps"), c.get("actor"), asked), 200, {
        "content-disposition": `attachment; filename="decp-${asked.year}.json"`,
      });
    },
  )
  .get(
    "/contracts/decp-faults",
    describe({
      summary: "Marchés complets que le fichier des données essentielles laisse de côté, et pourquoi",
      tag,
      answer: z.object({ items: z.array(decpFaultSchema) }),
      errors: listDecpFaultsErrors,
    }),
    async (c) => c.json({ items: await listDecpFaults(c.get("deps"), c.get("actor")) }),
  )
  .route(
    "/",
    tableFiles({
      path: "/contracts",
      summary: "Marchés",
      tag,
      errors: staffErrors,
      filter,
      read: async ({ deps, actor }, { year }) => {
        requireStaff(actor);
        return {
          name: year === undefined ? "marches" : `marches-${year}`,
          title: "Marchés",
          columns: contractColumns((await currentRules(deps)).categories),
          rows: await everyDocument(deps.table, contractDocuments, where(year)),
        };
      },
    }),
  )
  .post(
    "/contracts",
    describe({
      summary: "Enregistrer un marché",
      tag,
      status: 201,
      answer,
      errors: [recordContractErrors, readContractErrors],
    }),
    body(contractInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const contract = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => recordContract(deps, c.get("actor"), input),
        find: (id) => readContract(c.get("deps"), c.get("actor"), id),
      });
      return answerCreated(c, contract, `/api/contracts/${contract.id}`);
    },
  )
  .get(
    "/intents/:id/contracts",
    describe({
      summary: "Marchés que les rendez-vous d’une intention ont donnés, d’après les participants",
      tag,
      answer: z.object({ items: z.array(answer) }),
      errors: contractsOfIntentErrors,
    }),
    async (c) => {
      const intentId = c.req.param("id");
      return c.json({ items: await contractsOfIntent(c.get("deps"), c.get("actor"), { intentId }) });
    },
  )
  .get(
    "/contracts/:id",
    describe({ summary: "Lire un marché", tag, answer, errors: readContractErrors }),
    async (c) => answerVersioned(c, await readContract(c.get("deps"), c.get("actor"), c.req.param("id"))),
  )
  .put(
    "/contracts/:id",
    describe({
      summary: "Corriger ou vérifier un marché (If-Match : version)",
      tag,
      answer,
      errors: updateContractErrors,
    }),
    body(contractInputSchema),
    ifMatch,
    async (c) => {
      const contract = await updateContract(c.get("deps"), c.get("actor"), {
        contractId: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, contract);
    },
  );
