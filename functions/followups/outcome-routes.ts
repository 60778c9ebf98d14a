import { Hono } from "hono";
import * as z from "zod";
import { outcomeSchema } from "../../shared/outcomes.ts";
import { requireStaff } from "../accounts/actor.ts";
import { everyDocument, queryDocuments } from "../db/documents.ts";
import { allOutcomes, outcomesOf } from "../db/keys.ts";
import type { Env } from "../http/env.ts";
import { tableFiles } from "../http/table-files.ts";
import { describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { outcomeDocuments } from "./follow-up-repository.ts";
import { outcomeColumns } from "./outcome-columns.ts";

const tag = "Suites";
const filter = z.object({ rencontreId: z.string().optional() });

/** All of them by time, or those of a rencontre. */
const where = (rencontreId: string | undefined) =>
  rencontreId === undefined
    ? { index: "gsi1" as const, pk: allOutcomes, order: "descending" as const }
    : outcomesOf(rencontreId);

/** What came of the meetings, as participants told it; for staff. */
export const outcomes = new Hono<Env>()
  .get(
    "/outcomes",
    describe({
      summary: "Suites données aux rendez-vous",
      tag,
      answer: pageOf(outcomeSchema),
      errors: ["account.signedOut", "request.forbidden"],
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
      errors: ["account.signedOut", "request.forbidden"],
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
