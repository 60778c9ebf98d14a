import { describeRoute, resolver } from "hono-openapi";
import type * as z from "zod";
import { type ErrorCode, errorsOf } from "../../../shared/errors/errors.ts";

/** Lists of errors, and single codes. */
export type Errors = readonly (ErrorCode | readonly ErrorCode[])[];

type Description = {
  summary: string;
  tag: string;
  /** Schema of the answer; absent for 204 and for answers that are not JSON. */
  answer?: z.ZodType;
  status?: 200 | 201 | 202 | 204;
  contentType?: string;
  /**
   * Errors of the route's use cases and of the route itself. Those of `body`, `query` and `ifMatch`, and
   * those of any route, are not repeated here.
   */
  errors?: Errors;
};

/** Errors as a route describes them: by code. The API document groups them by status. */
export const errorResponses = (codes: readonly ErrorCode[]) =>
  Object.fromEntries(codes.map((code) => [code, { description: code }]));

/** Describes a route in the OpenAPI document. */
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
      ...errorResponses(errorsOf(...errors)),
    },
  });
