import { Hono } from "hono";
import * as z from "zod";
import { outcomeSchema } from "../../shared/followups/outcomes.ts";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { everyDocument, queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { allOutcomes, outcomesOf } from "../platform/db/keys/followups.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { outcomeColumns } from "./outcome-columns.ts";
import { outcomeDocuments } from "./repository.ts";

const tag = "Suites";
const filter = z.object({ rencontreId: z.string().optional() });

/** All outcomes by time, or those of one rencontre. */
const where = (rencontreId: string | undefined) =>
  rencontreId === undefined ? { ...allOutcomes, order: "descending" as const } : outcomesOf(rencontreId);

/** Outcomes of meetings, as reported by participants; staff only. */
export const outcomes = new Hono<Env>()
  .get(
    "/outcomes",
    describe({
      summary: "Suites données aux rendez-vous",
      tag,
      answer: pageOf(outcomeSchema),
      errors: [staffErrors, queryErrors],
    }),
    query(pageQuery.extend(filter.shape)),
    async (c) => {
      requireStaff(c.get("actor"));
      const { rencontreId, ...page } = c.req.valid("query");
      return c.json(
        await queryDocuments(c.get("deps").table, outcomeDocuments, { ...where(rencontreId), ...page }),
      );
    },
  )
  .route(
    "/",
    tableFiles({
      path: "/outcomes",
      summary: "Suites données aux rendez-vous",
      tag,
      errors: staffErrors,
      filter,
      read: async ({ deps, actor }, { rencontreId }) => {
        requireStaff(actor);
        return {
          name: "suites",
          title: "Suites",
          columns: outcomeColumns,
          rows: await everyDocument(deps.table, outcomeDocuments, where(rencontreId)),
        };
      },
    }),
  );
