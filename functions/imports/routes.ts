import { Hono } from "hono";
import * as z from "zod";
import { daySchema } from "../../shared/fields/fields.ts";
import { importInputSchema, lineOutcomeSchema } from "../../shared/imports/import-lines.ts";
import { importIntentLines, importIntentLinesErrors } from "../intents/import-intents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";
import { importSupplierLines, importSupplierLinesErrors } from "../suppliers/import-suppliers.ts";

const tag = "Imports";
const answer = z.object({ items: z.array(lineOutcomeSchema) });
const voucher = z.object({
  reference: z.string().trim().min(1).max(200),
  authority: z.string().trim().min(1).max(200),
  validFrom: daySchema,
  validUntil: daySchema,
});

/** Imports of staff's files, some rows at a time; the page sends one batch after the other. */
export const imports = new Hono<Env>()
  .post(
    "/suppliers",
    describe({
      summary: "Importer des lignes d’une liste de fournisseurs, ou l’essayer",
      tag,
      answer,
      errors: importSupplierLinesErrors,
    }),
    body(importInputSchema.extend({ voucher: voucher.optional() })),
    async (c) =>
      c.json({ items: await importSupplierLines(c.get("deps"), c.get("actor"), c.req.valid("json")) }),
  )
  .post(
    "/intents",
    describe({
      summary: "Importer des lignes d’intentions d’achat, ou l’essayer",
      tag,
      answer,
      errors: importIntentLinesErrors,
    }),
    body(importInputSchema),
    async (c) =>
      c.json({ items: await importIntentLines(c.get("deps"), c.get("actor"), c.req.valid("json")) }),
  );
