import { type Context, Hono } from "hono";
import type * as z from "zod";
import type { Actor } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { describe, type Errors } from "./describe.ts";
import type { Env } from "./env.ts";
import type { FileTable } from "./file-columns.ts";
import { query } from "./validate.ts";
import { xlsxOf } from "./xlsx.ts";

export const tableFormats = ["csv", "xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];

export const tableTypes: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The writers are loaded on demand, because they would slow down every start of the API. */
const written = async <Row>(format: TableFormat, table: FileTable<Row>, now: string) =>
  format === "csv" ? (await import("./csv.ts")).csvOf(table) : xlsxOf(table, now);

/** Answers a table as a download, in either format. */
const tableAnswer = async <Row>(c: Context<Env>, format: TableFormat, table: FileTable<Row>) =>
  c.body(await written(format, table, c.get("deps").now()), 200, {
    "content-type": tableTypes[format],
    "content-disposition": `attachment; filename="${table.name}.${format}"`,
  });

type TableRoute<Filter, Row> = {
  /** Path without its extension. */
  path: string;
  summary: string;
  tag: string;
  errors: Errors;
  /** Schema of its filters, the same as in the list. */
  filter: z.ZodType<Filter>;
  /** Checks the actor's rights, and reads the rows. */
  read: (
    asked: { deps: Deps; actor: Actor; params: Readonly<Record<string, string>> },
    filter: Filter,
  ) => Promise<FileTable<Row>>;
};

/** The same table as CSV and as XLSX, each at its own address. */
export const tableFiles = <Filter, Row>({
  path,
  summary,
  tag,
  errors,
  filter,
  read,
}: TableRoute<Filter, Row>) => {
  const files = new Hono<Env>();
  for (const format of tableFormats)
    files.get(
      `${path}.${format}`,
      describe({
        summary: `${summary}, en ${format.toUpperCase()}`,
        tag,
        contentType: tableTypes[format],
        errors,
      }),
      query(filter),
      async (c) => {
        const asked = { deps: c.get("deps"), actor: c.get("actor"), params: c.req.param() };
        return tableAnswer(c, format, await read(asked, c.req.valid("query")));
      },
    );
  return files;
};
