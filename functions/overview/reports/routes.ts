import { Hono } from "hono";
import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { reportSchema } from "../../../shared/overview/report.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { tableAnswer, tableTypes } from "../../platform/http/table-files.ts";
import { readReport, readReportErrors } from "./read-report.ts";
import { reportColumns, reportLines } from "./report-columns.ts";

const tag = "Bilan";
const errors = errorsOf(readReportErrors, "request.notFound");

const yearIn = (text: string): number => {
  if (!/^20\d{2}$/.test(text)) throw new AppError("request.notFound");
  return Number(text);
};

/** The annual report; staff only. */
export const reports = new Hono<Env>()
  .get(
    "/:file{[0-9]+\\.(?:csv|xlsx)}",
    describe({
      summary: "Bilan d’une année, en CSV ou en XLSX",
      tag,
      contentType: tableTypes.csv,
      errors: errors,
    }),
    async (c) => {
      const [stem = "", ending] = c.req.param("file").split(".");
      const year = yearIn(stem);
      const report = await readReport(c.get("deps"), c.get("actor"), { year });
      return tableAnswer(c, ending === "xlsx" ? "xlsx" : "csv", {
        name: `bilan-${year}`,
        title: `Bilan ${year}`,
        columns: reportColumns,
        rows: reportLines(report),
      });
    },
  )
  .get(
    "/:year",
    describe({
      summary: "Bilan d’une année : marchés, heures, bénéficiaires et suites des rencontres",
      tag,
      answer: reportSchema,
      errors: errors,
    }),
    async (c) =>
      c.json(await readReport(c.get("deps"), c.get("actor"), { year: yearIn(c.req.param("year")) })),
  );
