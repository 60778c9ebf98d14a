import { Hono } from "hono";
import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { importInputSchema, lineOutcomeSchema } from "../../shared/imports/import-lines.ts";
import { voucherSchema } from "../../shared/suppliers/vouched-proofs.ts";
import { staffErrors } from "../platform/actor.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";

const tag = "Imports";
/** Of both use cases. They and the readers of lists are loaded by the first call, so that the API starts without them. */
const errors = errorsOf(staffErrors, commitErrors);
const answer = z.object({ items: z.array(lineOutcomeSchema) });

/** Imports of staff's files, some rows at a time; the page sends one batch after the other. */
export const imports = new Hono<Env>()
  .post(
    "/suppliers",
    describe({
      summary: "Importer des lignes d’une liste de fournisseurs, ou l’essayer",
      tag,
      answer,
      errors,
    }),
    body(importInputSchema.extend({ voucher: voucherSchema.optional() })),
    async (c) => {
      const { importSupplierLines } = await import("../suppliers/import-suppliers.ts");
      return c.json({ items: await importSupplierLines(c.get("deps"), c.get("actor"), c.req.valid("json")) });
    },
  )
  .post(
    "/intents",
    describe({
      summary: "Importer des lignes d’intentions d’achat, ou l’essayer",
      tag,
      answer,
      errors,
    }),
    body(importInputSchema),
    async (c) => {
      const { importIntentLines } = await import("../intents/import-intents.ts");
      return c.json({ items: await importIntentLines(c.get("deps"), c.get("actor"), c.req.valid("json")) });
    },
  );
