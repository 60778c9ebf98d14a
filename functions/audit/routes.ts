import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/env.ts";
import { describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { journalEntrySchema, readJournal } from "./read-journal.ts";

const asked = pageQuery.extend({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  /** Id of what it happened to. */
  subject: z.string().optional(),
  /** Id of who did it, or its mail address. */
  by: z.string().max(254).optional(),
});

/** Who did what; for staff. */
export const audit = new Hono<Env>().get(
  "/",
  describe({
    summary: "Journal : ce qui s’est passé dans un mois, par une personne, ou sur une chose",
    tag: "Journal",
    answer: pageOf(journalEntrySchema),
    errors: ["account.signedOut", "request.forbidden", "cursor.invalid"],
  }),
  query(asked),
  async (c) => c.json(await readJournal(c.get("deps"), c.get("actor"), c.req.valid("query"))),
);
