import { Hono } from "hono";
import * as z from "zod";
import { contractInputSchema, contractSchema } from "../../shared/contracts.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import { requireStaff } from "../accounts/actor.ts";
import { everyDocument, queryDocuments } from "../db/documents.ts";
import { allContracts, contractsOfYear, contractsToCheck } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { tableFiles } from "../http/table-files.ts";
import { body, describe, ifMatch, pageOf, pageQuery, query } from "../http/validate.ts";
import { currentRules } from "../settings/current-rules.ts";
import { contractColumns } from "./contract-columns.ts";
import { contractDocuments, getContract } from "./contract-repository.ts";
import { contractsOfIntent } from "./contracts-of-intent.ts";
import { readDecp } from "./read-decp.ts";
import { recordContract } from "./record-contract.ts";
import { updateContract } from "./update-contract.ts";

const tag = "Marchés";
const answer = contractSchema;
const errors: ErrorCode[] = ["account.signedOut", "request.forbidden"];
const year = z.coerce.number().int().min(2000).max(2100);
const filter = z.object({ year: year.optional() });

/** All of them, or those awarded in a year, the latest first. */
const where = (year: number | undefined) => ({
  ...(year === undefined ? { index: "gsi1" as const, pk: allContracts } : contractsOfYear(year)),
  order: "descending" as const,
});

/** What was signed in the end; for staff. */
export const contracts = new Hono<Env>()
  .get(
    "/contracts",
    describe({ summary: "Marchés, les plus récents d’abord", tag, answer: pageOf(answer), errors }),
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
      errors,
    }),
    query(pageQuery),
    async (c) => {
      requireStaff(c.get("actor"));
      const where = { index: "gsi2" as const, pk: contractsToCheck, ...c.req.valid("query") };
      return c.json(await queryDocuments(c.get("deps").table, contractDocuments, where));
    },
  )
  .get(
    "/contracts/decp.json",
    describe({
      summary: "Données essentielles des marchés vérifiés d’une année (schéma DECP 2.0.3)",
      tag,
      contentType: "application/json",
      errors: ["request.invalid", ...errors],
    }),
    query(z.object({ year })),
    async (c) => {
      const asked = c.req.valid("query");
      return c.json(await readDecp(c.get("deps"), c.get("actor"), asked), 200, {
        "content-disposition": `attachment; filename="decp-${asked.year}.json"`,
      });
    },
  )
  .route(
    "/",
    tableFiles({
      path: "/contracts",
      summary: "Marchés",
      tag,
      errors,
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
      errors: ["request.invalid", ...errors],
    }),
    body(contractInputSchema),
    async (c) => {
      const contract = await recordContract(c.get("deps"), c.get("actor"), c.req.valid("json"));
      return c.json(contract, 201, {
        location: `/api/contracts/${contract.id}`,
        etag: `"${contract.version}"`,
      });
    },
  )
  .get(
    "/intents/:id/contracts",
    describe({
      summary: "Marchés que les rendez-vous d’une intention ont donnés, d’après les participants",
      tag,
      answer: z.object({ items: z.array(answer) }),
      errors: ["intent.notFound", ...errors],
    }),
    async (c) => {
      const intentId = c.req.param("id");
      return c.json({ items: await contractsOfIntent(c.get("deps"), c.get("actor"), { intentId }) });
    },
  )
  .get(
    "/contracts/:id",
    describe({ summary: "Lire un marché", tag, answer, errors: ["contract.notFound", ...errors] }),
    async (c) => {
      requireStaff(c.get("actor"));
      const contract = await getContract(c.get("deps"), c.req.param("id"));
      return c.json(contract, 200, { etag: `"${contract.version}"` });
    },
  )
  .put(
    "/contracts/:id",
    describe({
      summary: "Corriger ou vérifier un marché (If-Match : version)",
      tag,
      answer,
      errors: [
        "request.invalid",
        "request.preconditionRequired",
        "contract.notFound",
        "version.conflict",
        ...errors,
      ],
    }),
    body(contractInputSchema),
    async (c) => {
      const contract = await updateContract(c.get("deps"), c.get("actor"), {
        contractId: c.req.param("id"),
        version: ifMatch(c.req.header("if-match")),
        input: c.req.valid("json"),
      });
      return c.json(contract, 200, { etag: `"${contract.version}"` });
    },
  );
