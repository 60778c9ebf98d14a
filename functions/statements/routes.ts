import { Hono } from "hono";
import * as z from "zod";
import { monthSchema } from "../../shared/clause/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import {
  hireDecisionSchema,
  statementCorrectionSchema,
  statementDecisionSchema,
  statementInputSchema,
} from "../../shared/statements/schema.ts";
import { staffStatementSchema, statementRowSchema } from "../../shared/statements/view.ts";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { body, query } from "../platform/http/validate.ts";
import { answerVersioned, ifMatch } from "../platform/http/versions.ts";

const tag = "Relevés d’heures";
const answer = staffStatementSchema;
const readErrors = errorsOf(staffErrors, "statement.notFound");
const changeErrors = errorsOf(readErrors, commitErrors, "statement.wrongStatus");
const filter = z.object({ month: monthSchema });

/** The statement as staff see it, after what changed it. */
const seen = async (deps: Deps, statementId: string) => {
  const { getStatement } = await import("./repository.ts");
  const { viewForStaff } = await import("./view.ts");
  return viewForStaff(deps, await getStatement(deps, statementId));
};

/** Statements of hours, for staff. Use cases are loaded by the first call. */
export const statements = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Relevés d’heures d’un mois, par entreprise",
      tag,
      answer: z.object({ items: z.array(statementRowSchema) }),
      errors: staffErrors,
    }),
    query(filter),
    async (c) => {
      const { listStatements } = await import("./list-statements.ts");
      const { month } = c.req.valid("query");
      return c.json({ items: await listStatements(c.get("deps"), c.get("actor"), month) });
    },
  )
  .get(
    "/:id",
    describe({ summary: "Lire un relevé d’heures", tag, answer, errors: readErrors }),
    async (c) => {
      requireStaff(c.get("actor"));
      c.header("cache-control", "no-store");
      return answerVersioned(c, await seen(c.get("deps"), c.req.param("id")));
    },
  )
  .put(
    "/:id",
    describe({
      summary: "Saisir les heures pour une entreprise, au téléphone (If-Match : version)",
      tag,
      answer,
      errors: [changeErrors, "request.invalid"],
    }),
    body(statementInputSchema),
    ifMatch,
    idempotencyKey,
    async (c) => {
      const statementId = c.req.param("id");
      const input = c.req.valid("json");
      const { stateForCompany } = await import("./state-hours.ts");
      const { getStatement } = await import("./repository.ts");
      await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) =>
          stateForCompany(deps, c.get("actor"), { statementId, version: c.get("version"), input }),
        find: (id) => getStatement(c.get("deps"), id),
      });
      return answerVersioned(c, await seen(c.get("deps"), statementId));
    },
  )
  .post(
    "/:id/decision",
    describe({
      summary: "Accepter un relevé, ou en renvoyer des lignes avec leur motif (If-Match : version)",
      tag,
      answer,
      errors: [changeErrors, "statement.hiresWaiting", "request.invalid"],
    }),
    body(statementDecisionSchema),
    ifMatch,
    async (c) => {
      const { decideStatement } = await import("./decide-statement.ts");
      const statementId = c.req.param("id");
      await decideStatement(c.get("deps"), c.get("actor"), {
        ...{ statementId, version: c.get("version"), decision: c.req.valid("json") },
      });
      return answerVersioned(c, await seen(c.get("deps"), statementId));
    },
  )
  .post(
    "/:id/correction",
    describe({
      summary: "Corriger un relevé accepté, avec le motif : une nouvelle version (If-Match : version)",
      tag,
      answer,
      errors: [changeErrors, "request.invalid"],
    }),
    body(statementCorrectionSchema),
    ifMatch,
    async (c) => {
      const { correctStatement } = await import("./correct-statement.ts");
      const statementId = c.req.param("id");
      await correctStatement(c.get("deps"), c.get("actor"), {
        ...{ statementId, version: c.get("version"), correction: c.req.valid("json") },
      });
      return answerVersioned(c, await seen(c.get("deps"), statementId));
    },
  )
  .post(
    "/:id/link",
    describe({
      summary: "Envoyer à l’entreprise un nouveau lien vers son relevé (If-Match : version)",
      tag,
      answer,
      errors: [changeErrors, "statement.noAddress"],
    }),
    ifMatch,
    async (c) => {
      const { sendLink } = await import("./remind-statement.ts");
      const statementId = c.req.param("id");
      await sendLink(c.get("deps"), c.get("actor"), { statementId, version: c.get("version") });
      return answerVersioned(c, await seen(c.get("deps"), statementId));
    },
  )
  .post(
    "/:id/hires/:hireId/decision",
    describe({
      summary: "Accepter ou refuser une embauche annoncée (If-Match : version)",
      tag,
      answer,
      errors: [
        changeErrors,
        "request.invalid",
        "participant.notFound",
        "contract.notFound",
        "company.notFound",
        "clause.notFollowed",
        "participant.notEligible",
      ],
    }),
    body(hireDecisionSchema),
    ifMatch,
    async (c) => {
      const { decideHire } = await import("./decide-hire.ts");
      const { id: statementId, hireId } = c.req.param();
      await decideHire(c.get("deps"), c.get("actor"), {
        ...{ statementId, hireId, version: c.get("version"), decision: c.req.valid("json") },
      });
      return answerVersioned(c, await seen(c.get("deps"), statementId));
    },
  );

/** The statements of a month as files, at an address of their own, so that no id is taken for one. */
export const statementFiles = tableFiles({
  path: "/clause/statements-of-month",
  summary: "Relevés d’heures d’un mois, ligne par ligne, sans nom",
  tag,
  errors: staffErrors,
  filter,
  read: async ({ deps, actor }, { month }) => {
    const { statementFile } = await import("./statement-file.ts");
    return statementFile(deps, actor, month);
  },
});
