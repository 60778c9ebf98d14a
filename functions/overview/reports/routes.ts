import { Hono } from "hono";
import * as z from "zod";
import { errorsOf } from "../../../shared/errors/errors.ts";
import { reportSchema } from "../../../shared/overview/report.ts";
import { staffErrors } from "../../platform/actor.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { tableTypes } from "../../platform/http/table-files.ts";
import { query } from "../../platform/http/validate.ts";
import { reportLineRoutes } from "./line-routes.ts";
import { reportQuery, yearIn } from "./report-query.ts";
import { yearHoursSchema } from "./years-schema.ts";

const tag = "Bilan";
/** Of the use cases, which are loaded by the first call, so that the API starts without what counts. */
const errors = errorsOf(staffErrors, "request.notFound");

/** The annual report; staff only. */
export const reports = new Hono<Env>()
  .get(
    "/:file{[0-9]+\\.(?:csv|xlsx)}",
    describe({
      summary: "Bilan d’une année, en CSV ou en XLSX (une feuille par partie)",
      ...{ tag, contentType: tableTypes.csv, errors },
    }),
    query(reportQuery),
    async (c) => {
      const [stem = "", ending] = c.req.param("file").split(".");
      const { reportFile } = await import("./report-file.ts");
      const format = ending === "xlsx" ? "xlsx" : "csv";
      const asked = { year: yearIn(stem), asked: c.req.valid("query") };
      const { bytes, name } = await reportFile(c.get("deps"), c.get("actor"), asked, format);
      return c.body(bytes, 200, {
        "content-type": tableTypes[format],
        "content-disposition": `attachment; filename="${name}.${format}"`,
      });
    },
  )
  .get(
    "/years",
    describe({
      summary: "Heures d’insertion, année par année depuis 2012",
      ...{ tag, answer: z.object({ items: z.array(yearHoursSchema) }), errors: staffErrors },
    }),
    async (c) => {
      const { readYears } = await import("./read-years.ts");
      return c.json({ items: await readYears(c.get("deps"), c.get("actor")) });
    },
  )
  .get(
    "/:year",
    describe({
      summary: "Bilan d’une année : marchés, heures, bénéficiaires et suites des rencontres",
      ...{ tag, answer: reportSchema, errors },
    }),
    query(reportQuery),
    async (c) => {
      const { readReport } = await import("./read-report.ts");
      const asked = { year: yearIn(c.req.param("year")), asked: c.req.valid("query") };
      return c.json(await readReport(c.get("deps"), c.get("actor"), asked));
    },
  )
  .route("/", reportLineRoutes);
