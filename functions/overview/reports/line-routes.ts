import { Hono } from "hono";
import type * as z from "zod";
import { lineFilterSchema } from "../../../shared/clause/report/line-filter.ts";
import {
  companyLineSchema,
  contractLineSchema,
  employmentLineSchema,
} from "../../../shared/clause/report/lines-schema.ts";
import { monthsBetween } from "../../../shared/clause/report/periods.ts";
import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { staffErrors } from "../../platform/actor.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { tableFiles } from "../../platform/http/table-files.ts";
import { pageOf, pageQuery, query } from "../../platform/http/validate.ts";
import { reportQuery, yearIn } from "./report-query.ts";

const tag = "Bilan";
const errors = errorsOf(staffErrors, "request.notFound");
const filter = reportQuery.extend(lineFilterSchema.shape);
const paged = filter.extend(pageQuery.shape);

type Asked = z.infer<typeof filter>;

/** The part of the report that is asked for, and the figure of it that the lines are behind. */
const partsOf = (asked: Asked) => {
  const { territory, buyer, operation, programme, company, from, to, ...behind } = asked;
  return { asked: { territory, buyer, operation, programme, company, from, to }, behind };
};

/** Lines have a total and a place in their order: a cursor is how many come before. */
const pageOfLines = <Line>(lines: readonly Line[], { cursor = "0", limit }: z.infer<typeof pageQuery>) => {
  if (!/^\d{1,9}$/.test(cursor)) throw new AppError("cursor.invalid");
  const first = Number(cursor);
  const next = first + limit;
  return {
    items: lines.slice(first, next),
    total: lines.length,
    ...(next < lines.length ? { cursor: String(next) } : {}),
  };
};

/** The months that a table has a column for, twelve at most. */
const monthsOf = (year: number, { from = `${year}-01`, to = `${year}-12`, month }: Asked): string[] =>
  month === undefined ? monthsBetween(from, to) : [month];

/** The lines behind the figures of a year’s report; staff only. */
export const reportLineRoutes = new Hono<Env>()
  .route(
    "/",
    tableFiles({
      path: "/:year/lines/employments",
      ...{ summary: "Contrats de travail derrière un chiffre du bilan", tag, errors, filter },
      read: async ({ deps, actor, params }, asked) => {
        const year = yearIn(params.year ?? "");
        const { readLines } = await import("./read-lines.ts");
        const rows = await readLines(deps, actor, { kind: "employments", year, ...partsOf(asked) });
        const { employmentLineColumns } = await import("./line-columns.ts");
        const { currentRules } = await import("../../settings/current-rules.ts");
        const { categories } = await currentRules(deps);
        const columns = employmentLineColumns(categories, monthsOf(year, asked));
        return { name: `contrats-de-travail-${year}`, title: `Contrats de travail ${year}`, columns, rows };
      },
    }),
  )
  .route(
    "/",
    tableFiles({
      path: "/:year/lines/contracts",
      ...{ summary: "Marchés derrière un chiffre du bilan", tag, errors, filter },
      read: async ({ deps, actor, params }, asked) => {
        const year = yearIn(params.year ?? "");
        const { readLines } = await import("./read-lines.ts");
        const rows = await readLines(deps, actor, { kind: "contracts", year, ...partsOf(asked) });
        const { contractLineColumns } = await import("./line-columns.ts");
        const { currentRules } = await import("../../settings/current-rules.ts");
        const columns = contractLineColumns((await currentRules(deps)).categories);
        return { name: `marches-suivis-${year}`, title: `Marchés suivis ${year}`, columns, rows };
      },
    }),
  )
  .route(
    "/",
    tableFiles({
      path: "/:year/lines/companies",
      ...{ summary: "Entreprises derrière un chiffre du bilan", tag, errors, filter },
      read: async ({ deps, actor, params }, asked) => {
        const year = yearIn(params.year ?? "");
        const { readLines } = await import("./read-lines.ts");
        const rows = await readLines(deps, actor, { kind: "companies", year, ...partsOf(asked) });
        const { companyLineColumns } = await import("./line-columns.ts");
        return {
          name: `entreprises-${year}`,
          title: `Entreprises ${year}`,
          columns: companyLineColumns,
          rows,
        };
      },
    }),
  )
  .get(
    "/:year/lines/employments",
    describe({
      summary: "Contrats de travail derrière un chiffre du bilan, le plus d’heures d’abord",
      ...{ tag, answer: pageOf(employmentLineSchema), errors: [errors, "cursor.invalid"] },
    }),
    query(paged),
    async (c) => {
      const { cursor, limit, ...asked } = c.req.valid("query");
      const year = yearIn(c.req.param("year"));
      const { readLines } = await import("./read-lines.ts");
      const which = { kind: "employments", year, ...partsOf(asked) } as const;
      return c.json(pageOfLines(await readLines(c.get("deps"), c.get("actor"), which), { cursor, limit }));
    },
  )
  .get(
    "/:year/lines/contracts",
    describe({
      summary: "Marchés derrière un chiffre du bilan, le plus d’heures d’abord",
      ...{ tag, answer: pageOf(contractLineSchema), errors: [errors, "cursor.invalid"] },
    }),
    query(paged),
    async (c) => {
      const { cursor, limit, ...asked } = c.req.valid("query");
      const year = yearIn(c.req.param("year"));
      const { readLines } = await import("./read-lines.ts");
      const which = { kind: "contracts", year, ...partsOf(asked) } as const;
      return c.json(pageOfLines(await readLines(c.get("deps"), c.get("actor"), which), { cursor, limit }));
    },
  )
  .get(
    "/:year/lines/companies",
    describe({
      summary: "Entreprises derrière un chiffre du bilan, le plus d’heures d’abord",
      ...{ tag, answer: pageOf(companyLineSchema), errors: [errors, "cursor.invalid"] },
    }),
    query(paged),
    async (c) => {
      const { cursor, limit, ...asked } = c.req.valid("query");
      const year = yearIn(c.req.param("year"));
      const { readLines } = await import("./read-lines.ts");
      const which = { kind: "companies", year, ...partsOf(asked) } as const;
      return c.json(pageOfLines(await readLines(c.get("deps"), c.get("actor"), which), { cursor, limit }));
    },
  );
