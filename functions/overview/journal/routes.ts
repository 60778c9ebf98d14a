import { Hono } from "hono";
import * as z from "zod";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { pageOf, pageQuery, query } from "../../platform/http/validate.ts";
import { journalLineSchema, readJournal, readJournalErrors } from "./read-journal.ts";

const asked = pageQuery.extend({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/, "un mois est attendu, comme 2027-03")
    .optional(),
  /** Id of the thing that changed. */
  subject: z.string().optional(),
  /** Id of the person who did it, or their mail address. */
  by: z.string().max(254).optional(),
});

/** Who did what; for staff. */
export const journal = new Hono<Env>().get(
  "/",
  describe({
    summary: "Journal : ce qui s’est passé dans un mois, par une personne, ou sur une chose",
    tag: "Journal",
    answer: pageOf(journalLineSchema),
    errors: readJournalErrors,
  }),
  query(asked),
  async (c) => c.json(await readJournal(c.get("deps"), c.get("actor"), c.req.valid("query"))),
);
