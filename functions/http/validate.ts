import { describeRoute, resolver, validator } from "hono-openapi";
import * as z from "zod";
import { AppError, type ErrorCode, errorStatus } from "../../shared/errors.ts";
import { fieldErrors } from "../../shared/field-errors.ts";
import { problemSchema } from "../../shared/problem.ts";

type Failed = { success: false; error: readonly z.core.$ZodIssue[] };

const refuse = (result: { success: boolean } | Failed): undefined => {
  if (!result.success) throw new AppError("request.invalid", {}, fieldErrors((result as Failed).error));
};

/** Validates the JSON body; throws `request.invalid` naming each field at fault. */
export const body = <S extends z.ZodType>(schema: S) => validator("json", schema, refuse);

/** Validates the query string; throws `request.invalid` naming each field at fault. */
export const query = <S extends z.ZodType>(schema: S) => validator("query", schema, refuse);

type Description = {
  summary: string;
  tag: string;
  /** Schema of the answer; none for 204 and for answers that are not JSON. */
  answer?: z.ZodType;
  status?: 200 | 201 | 202 | 204;
  contentType?: string;
  errors?: readonly ErrorCode[];
};

/** Says in the OpenAPI document what a route answers. */
export const describe = ({ summary, tag, answer, status = 200, contentType, errors = [] }: Description) =>
  describeRoute({
    summary,
    tags: [tag],
    responses: {
      [status]: {
        description: summary,
        ...(answer
          ? { content: { "application/json": { schema: resolver(answer) } } }
          : contentType
            ? { content: { [contentType]: { schema: { type: "string" } } } }
            : {}),
      },
      ...Object.fromEntries(
        [...new Set(errors.map((code) => errorStatus[code]))].map((code) => [
          code,
          {
            description: errors.filter((name) => errorStatus[name] === code).join(", "),
            content: { "application/problem+json": { schema: resolver(problemSchema) } },
          },
        ]),
      ),
    },
  });

/** Where a list goes on, and the most items wanted at once. */
export const pageQuery = z.object({
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of items: `{ items, cursor? }`. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), cursor: z.string().optional(), total: z.number().optional() });

/** Whether an If-None-Match header names this entity tag, strong or as a compressor weakened it. */
export const ifNoneMatch = (header: string | undefined, tag: string): boolean =>
  header?.split(",").some((named) => named.trim().replace(/^W\//, "") === tag) ?? false;

/** The version that an If-Match header names (`3` or `"3"`). Throws `request.preconditionRequired`. */
export const ifMatch = (header: string | undefined): number => {
  const version = /^(?:W\/)?"?(\d+)"?$/.exec(header?.trim() ?? "")?.[1];
  if (version === undefined) throw new AppError("request.preconditionRequired");
  return Number(version);
};
