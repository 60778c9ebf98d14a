import { Hono } from "hono";
import { errorsOf } from "../../../shared/errors/errors.ts";
import { memberErrors } from "../../platform/actor.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { ownReportSchema } from "./own-report-schema.ts";
import { yearIn } from "./report-query.ts";

const tag = "Bilan";
const answer = ownReportSchema;

/** What the clauses of one organisation gave in a year; for its members and staff. What counts is loaded on demand. */
export const ownReports = new Hono<Env>()
  .get(
    "/buyers/:id/reports/:year",
    describe({
      summary: "Bilan des marchés d’un acheteur ; les effectifs de moins de cinq personnes sont tus",
      ...{ tag, answer, errors: errorsOf(memberErrors, "buyer.notFound", "request.notFound") },
    }),
    async (c) => {
      const { readBuyerReport } = await import("./read-own-report.ts");
      const asked = { buyerId: c.req.param("id"), year: yearIn(c.req.param("year")) };
      return c.json(await readBuyerReport(c.get("deps"), c.get("actor"), asked));
    },
  )
  .get(
    "/suppliers/:id/reports/:year",
    describe({
      summary: "Bilan d’un fournisseur, comme entreprise de marchés suivis ; les petits effectifs sont tus",
      ...{ tag, answer, errors: errorsOf(memberErrors, "supplier.notFound", "request.notFound") },
    }),
    async (c) => {
      const { readSupplierReport } = await import("./read-own-report.ts");
      const asked = { supplierId: c.req.param("id"), year: yearIn(c.req.param("year")) };
      return c.json(await readSupplierReport(c.get("deps"), c.get("actor"), asked));
    },
  );
