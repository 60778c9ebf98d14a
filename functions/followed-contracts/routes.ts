import { Hono } from "hono";
import * as z from "zod";
import {
  clauseInputSchema,
  companyInputSchema,
  endInputSchema,
  followedInputSchema,
  operationInputSchema,
} from "../../shared/clause/inputs.ts";
import { companySchema, operationSchema } from "../../shared/clause/schema.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { emailSchema } from "../../shared/fields/fields.ts";
import { staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors, queryErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { body, pageQuery, query } from "../platform/http/validate.ts";
import { answerCreated, answerVersioned, ifMatch } from "../platform/http/versions.ts";
import {
  alertSchema,
  followedFilterSchema,
  followedPageSchema,
  followedViewSchema,
  letterKinds,
  letterSchema,
} from "./answers.ts";

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
const prepareErrors = errorsOf(readErrors, "letter.notReady", "company.notFound");
const sendErrors = errorsOf(prepareErrors, "letter.alreadySent", commitErrors);

const letterKind = z.enum(letterKinds);
const message = z.string().trim().max(2_000).default("");
const recipient = { role: z.enum(["company", "buyer"]), companyId: z.string().optional() };
const sendSchema = z.object({
  kind: letterKind,
  recipients: z
    .array(z.object({ ...recipient, email: emailSchema }))
    .min(1)
    .max(20),
  message,
  again: z.boolean().default(false),
});

const pdfOf = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
  new Response(bytes, {
    headers: { "content-type": "application/pdf", "content-disposition": `inline; filename="${name}.pdf"` },
  });

/** Contracts under a clause, and the letters about them; staff only, but for the letter that a mail leads to. */
export const followedContracts = new Hono<Env>()
  .get(
    "/contracts",
    describe({
      summary: "Marchés suivis d’une année, par intitulé, avec leur avancement",
      tag,
      answer: followedPageSchema,
      errors: [staffErrors, queryErrors],
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
      summary: "Marchés suivis d’une année",
      tag,
      errors: [staffErrors],
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
  )
  .get(
    "/contracts/:id/letter.pdf",
    describe({
      summary: "Une lettre telle qu’elle partirait : relance ou attestation ; rien n’est envoyé",
      tag,
      contentType: "application/pdf",
      errors: prepareErrors,
    }),
    query(z.object({ kind: letterKind, ...recipient, message })),
    async (c) => {
      const { kind, message: words, ...to } = c.req.valid("query");
      const { prepareLetter } = await import("./prepare-letter.ts");
      const asked = { contractId: c.req.param("id"), kind, recipient: to, message: words };
      const content = await prepareLetter(c.get("deps"), c.get("actor"), asked);
      const { drawLetter } = await import("./letter-words.ts");
      return pdfOf(await drawLetter(content, c.get("deps").now()), "lettre");
    },
  )
  .post(
    "/contracts/:id/letters",
    describe({
      summary: "Envoyer une lettre que l’équipe a lue",
      tag,
      answer: z.object({ items: z.array(letterSchema) }),
      errors: sendErrors,
    }),
    body(sendSchema),
    async (c) => {
      const { sendLetters } = await import("./send-letters.ts");
      const asked = { contractId: c.req.param("id"), ...c.req.valid("json") };
      return c.json({ items: await sendLetters(c.get("deps"), c.get("actor"), asked) });
    },
  )
  .get(
    "/letters/:token/lettre.pdf",
    describe({
      summary: "La lettre à laquelle mène un courriel",
      tag,
      contentType: "application/pdf",
      errors: errorsOf("letter.notFound"),
    }),
    async (c) => {
      const { openLetter } = await import("./open-letter.ts");
      const { content, createdAt } = await openLetter(c.get("deps"), c.req.param("token"));
      const { drawLetter } = await import("./letter-words.ts");
      return pdfOf(await drawLetter(content, createdAt), "lettre");
    },
  );

/** The projects that group contracts; staff only. */
export const operations = new Hono<Env>()
  .get(
    "/operations",
    describe({
      summary: "Opérations, par nom",
      tag,
      answer: z.object({ items: z.array(operationSchema) }),
      errors: staffErrors,
    }),
    async (c) => {
      const { listOperations } = await import("./operations.ts");
      return c.json({ items: await listOperations(c.get("deps"), c.get("actor")) });
    },
  )
  .post(
    "/operations",
    describe({
      summary: "Créer une opération",
      tag,
      status: 201,
      answer: operationSchema,
      errors: [staffErrors, commitErrors, "operation.exists", "operation.notFound"],
    }),
    body(operationInputSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const { readOperation, recordOperation } = await import("./operations.ts");
      const operation = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => recordOperation(deps, c.get("actor"), input),
        find: (id) => readOperation(c.get("deps"), c.get("actor"), id),
      });
      return answerCreated(c, operation, `/api/clause/operations/${operation.id}`);
    },
  )
  .get(
    "/operations/:id",
    describe({
      summary: "Lire une opération",
      tag,
      answer: operationSchema,
      errors: [staffErrors, "operation.notFound"],
    }),
    async (c) => {
      const { readOperation } = await import("./operations.ts");
      return answerVersioned(c, await readOperation(c.get("deps"), c.get("actor"), c.req.param("id")));
    },
  )
  .put(
    "/operations/:id",
    describe({
      summary: "Corriger une opération (If-Match : version)",
      tag,
      answer: operationSchema,
      errors: [staffErrors, commitErrors, "operation.exists", "operation.notFound"],
    }),
    body(operationInputSchema),
    ifMatch,
    async (c) => {
      const { updateOperation } = await import("./operations.ts");
      const operation = await updateOperation(c.get("deps"), c.get("actor"), {
        id: c.req.param("id"),
        version: c.get("version"),
        input: c.req.valid("json"),
      });
      return answerVersioned(c, operation);
    },
  );

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
