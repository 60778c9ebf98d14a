import { Hono } from "hono";
import * as z from "zod";
import { daySchema } from "../../shared/documents.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import { importInputSchema, lineOutcomeSchema } from "../../shared/imports/import-lines.ts";
import type { Env } from "../http/env.ts";
import { body, describe } from "../http/validate.ts";
import { importIntentLines } from "../intents/import-intents.ts";
import { importSupplierLines } from "../suppliers/import-suppliers.ts";

const tag = "Imports";
const answer = z.object({ items: z.array(lineOutcomeSchema) });
const errors: ErrorCode[] = ["account.signedOut", "request.forbidden", "request.invalid"];
const voucher = z.object({
  reference: z.string().trim().min(1).max(200),
  authority: z.string().trim().min(1).max(200),
  validFrom: daySchema,
  validUntil: daySchema,
});

/** Files of the team, some lines at a time; the page sends them one batch after the other. */
export const imports = new Hono<Env>()
  .post(
    "/suppliers",
    describe({
      summary: "Importer des lignes d’une liste de fournisseurs, ou l’essayer",
      tag,
      answer,
      errors,
    }),
    body(importInputSchema.extend({ voucher: voucher.optional() })),
    async (c) =>
      c.json({ items: await importSupplierLines(c.get("deps"), c.get("actor"), c.req.valid("json")) }),
  )
  .post(
    "/intents",
    describe({ summary: "Importer des lignes d’intentions d’achat, ou l’essayer", tag, answer, errors }),
    body(importInputSchema),
    async (c) =>
      c.json({ items: await importIntentLines(c.get("deps"), c.get("actor"), c.req.valid("json")) }),
  );
