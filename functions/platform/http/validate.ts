import { validator } from "hono-openapi";
import * as z from "zod";
import { AppError } from "../../../shared/errors/errors.ts";
import { fieldErrors } from "../../../shared/errors/field-errors.ts";

type Failed = { success: false; error: readonly z.core.$ZodIssue[] };

const refuse = (result: { success: boolean } | Failed): undefined => {
  if (!result.success) throw new AppError("request.invalid", {}, fieldErrors((result as Failed).error));
};

/** Validates the JSON body; throws `request.invalid` naming each field at fault. */
export const body = <S extends z.ZodType>(schema: S) => validator("json", schema, refuse);

/** Validates the query string; throws `request.invalid` naming each field at fault. */
export const query = <S extends z.ZodType>(schema: S) => validator("query", schema, refuse);

/** The cursor of a list, and the maximum number of items per page. */
export const pageQuery = z.object({
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of items: `{ items, cursor? }`. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), cursor: z.string().optional(), total: z.number().optional() });
