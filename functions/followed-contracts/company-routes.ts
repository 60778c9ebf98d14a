import { Hono } from "hono";
import * as z from "zod";
import { companyInputSchema } from "../../shared/clause/inputs.ts";
import { companySchema } from "../../shared/clause/schema.ts";
import { staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";

const tag = "Marchés suivis";
const companiesPage = z.object({ items: z.array(companySchema), total: z.int() });
const mostCompanies = 200;

/** The companies that hold contracts, or employ for those that do; staff only. */
export const companies = new Hono<Env>()
  .get(
    "/companies",
    describe({
      summary: "Entreprises, par nom ou SIRET ; les premières",
      tag,
      answer: companiesPage,
      errors: staffErrors,
    }),
    query(
      z.object({
        text: z.string().max(200).default(""),
        limit: z.coerce.number().int().min(1).max(mostCompanies).default(50),
      }),
    ),
    async (c) => {
      const { text, limit } = c.req.valid("query");
      const { listCompanies } = await import("./companies.ts");
      const found = await listCompanies(c.get("deps"), c.get("actor"), text);
      return c.json({ items: found.slice(0, limit), total: found.length });
    },
  )
  .post(
    "/companies",
    describe({
      summary: "Créer une entreprise",
      tag,
      status: 201,
      answer: companySchema,
      errors: [staffErrors, commitErrors, "company.exists", "company.notFound"],
    }),
    body(companyInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const { readCompany, recordCompany } = await import("./companies.ts");
      const company = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => recordCompany(deps, c.get("actor"), input),
        find: (id) => readCompany(c.get("deps"), c.get("actor"), id),
      });
      return answerCreated(c, company, `/api/clause/companies/${company.id}`);
    },
  )
  .get(
    "/companies/:id",
    describe({
      summary: "Lire une entreprise",
      tag,
      answer: companySchema,
      errors: [staffErrors, "company.notFound"],
    }),
    async (c) => {
      const { readCompany } = await import("./companies.ts");
      return answerVersioned(c, await readCompany(c.get("deps"), c.get("actor"), c.req.param("id")));
    },
  )
  .put(
    "/companies/:id",
    describe({
      summary: "Corriger une entreprise (If-Match : version)",
      tag,
      answer: companySchema,
      errors: [staffErrors, commitErrors, "company.exists", "company.notFound"],
    }),
    body(companyInputSchema),
    ifMatch,
    async (c) => {
      const { updateCompany } = await import("./companies.ts");
      const company = await updateCompany(c.get("deps"), c.get("actor"), {
        id: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, company);
    },
  );
