import { Hono } from "hono";
import * as z from "zod";
import { requireStaff } from "../accounts/actor.ts";
import { queryDocuments } from "../db/documents.ts";
import { auditKey, auditOfMonth } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { auditEntries, auditSchema } from "./record-audit.ts";

/** Who did what, newest first: in a month, or to one thing. */
export const audit = new Hono<Env>().get(
  "/",
  describe({
    summary: "Journal d’un mois, ou de ce qui est arrivé à une chose",
    tag: "Journal",
    answer: pageOf(auditSchema),
    errors: ["request.forbidden"],
  }),
  query(
    pageQuery.extend({
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional(),
      subject: z.string().optional(),
    }),
  ),
  async (c) => {
    requireStaff(c.get("actor"));
    const { table, now } = c.get("deps");
    const { month = now().slice(0, 7), subject, ...page } = c.req.valid("query");
    const where =
      subject === undefined
        ? { index: "gsi1" as const, pk: auditOfMonth(month) }
        : { pk: auditKey(subject, "").pk };
    return c.json(await queryDocuments(table, auditEntries, { ...where, order: "descending", ...page }));
  },
);
