import { Hono } from "hono";
import { clauseImportAnswerSchema, clauseImportInputSchema } from "../../shared/clause/import-schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { staffErrors } from "../platform/actor.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";

/** Files of the clause. The readers of lists are loaded by the first call, so that the API starts without them. */
export const clauseImports = new Hono<Env>().post(
  "/",
  describe({
    summary: "Importer des fichiers de la clause, ou les essayer",
    tag: "Imports",
    answer: clauseImportAnswerSchema,
    errors: errorsOf(staffErrors, commitErrors),
  }),
  body(clauseImportInputSchema),
  async (c) => {
    const { importClauseFiles } = await import("./import-files.ts");
    return c.json(await importClauseFiles(c.get("deps"), c.get("actor"), c.req.valid("json")));
  },
);
