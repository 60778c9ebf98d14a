import { Hono } from "hono";
import { errorsOf } from "../../../shared/errors/errors.ts";
import { memberErrors, staffErrors } from "../../platform/actor.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { query } from "../../platform/http/validate.ts";
import { reportQuery, yearIn } from "../reports/report-query.ts";
import type { ReportDocument } from "./content/document.ts";

const tag = "Bilan";
const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
type Format = keyof typeof types;

/** What the two kinds of files take to be answered: a PDF is shown, a DOCX is saved. */
const headersOf = (format: Format, name: string) => ({
  "content-type": types[format],
  "content-disposition": `${format === "pdf" ? "inline" : "attachment"}; filename="${name}.${format}"`,
});

/** What draws is loaded by the first document that is asked for, so that the API starts without it. */
const bytesOf = async (document: ReportDocument, format: Format, now: string) => {
  if (format === "pdf") return (await import("./pdf/report-pdf.ts")).reportPdf(document, now);
  return (await import("./docx/report-docx.ts")).reportDocx(document);
};

/** « 2020.docx » → its year and its format. */
const fileIn = (text: string): { year: number; format: Format } => {
  const [stem = "", ending] = text.split(".");
  return { year: yearIn(stem), format: ending === "docx" ? "docx" : "pdf" };
};

/** A year’s report as files to print and to write on: of all contracts for staff, of one’s own for members. */
export const reportDocuments = new Hono<Env>()
  .get(
    "/reports/:file{[0-9]+\\.(?:pdf|docx)}",
    describe({
      summary: "Bilan d’une année, en PDF ou en DOCX",
      ...{ tag, contentType: types.pdf, errors: errorsOf(staffErrors, "request.notFound") },
    }),
    query(reportQuery),
    async (c) => {
      const { year, format } = fileIn(c.req.param("file"));
      const { readReportDocument } = await import("./read-document.ts");
      const deps = c.get("deps");
      const document = await readReportDocument(deps, c.get("actor"), { year, asked: c.req.valid("query") });
      return c.body(await bytesOf(document, format, deps.now()), 200, headersOf(format, `bilan-${year}`));
    },
  )
  .get(
    "/buyers/:id/reports/:file{[0-9]+\\.(?:pdf|docx)}",
    describe({
      summary: "Bilan des marchés d’un acheteur, en PDF ou en DOCX",
      ...{
        tag,
        contentType: types.pdf,
        errors: errorsOf(memberErrors, "buyer.notFound", "request.notFound"),
      },
    }),
    async (c) => {
      const { year, format } = fileIn(c.req.param("file"));
      const { readBuyerDocument } = await import("./read-own-document.ts");
      const deps = c.get("deps");
      const asked = { buyerId: c.req.param("id"), year };
      const document = await readBuyerDocument(deps, c.get("actor"), asked);
      return c.body(await bytesOf(document, format, deps.now()), 200, headersOf(format, `bilan-${year}`));
    },
  )
  .get(
    "/suppliers/:id/reports/:file{[0-9]+\\.(?:pdf|docx)}",
    describe({
      summary: "Bilan d’un fournisseur, comme entreprise de marchés suivis, en PDF ou en DOCX",
      ...{
        tag,
        contentType: types.pdf,
        errors: errorsOf(memberErrors, "supplier.notFound", "request.notFound"),
      },
    }),
    async (c) => {
      const { year, format } = fileIn(c.req.param("file"));
      const { readSupplierDocument } = await import("./read-own-document.ts");
      const deps = c.get("deps");
      const asked = { supplierId: c.req.param("id"), year };
      const document = await readSupplierDocument(deps, c.get("actor"), asked);
      return c.body(await bytesOf(document, format, deps.now()), 200, headersOf(format, `bilan-${year}`));
    },
  );
