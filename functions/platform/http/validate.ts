import { validator } from "hono-openapi";
import * as z from "zod";
import { AppError, type FieldError } from "../../../shared/errors/errors.ts";
import { fieldErrors, labelOf, pathText } from "../../../shared/errors/field-errors.ts";

/** A sign that no keyboard types and no page shows: a control (`Cc`) that is no tab and no line break. */
const invisible = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/** One error for each text that holds such a sign: stored, it would break files and messages made of it. */
const invisibleErrors = (value: unknown, path: readonly PropertyKey[] = []): FieldError[] => {
  if (typeof value === "string")
    return invisible.test(value)
      ? [
          {
            path: pathText(path),
            code: "invisible",
            message: `${labelOf(path)} : un caractère invisible s’y est glissé, tapez ce texte de nouveau.`,
          },
        ]
      : [];
  if (Array.isArray(value)) return value.flatMap((one, place) => invisibleErrors(one, [...path, place]));
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, one]) => invisibleErrors(one, [...path, name]))
    : [];
};

type Failed = { success: false; error: readonly z.core.$ZodIssue[] };

const refuse = (result: { success: boolean; data?: unknown } | Failed): undefined => {
  if (!result.success) throw new AppError("request.invalid", {}, fieldErrors((result as Failed).error));
  const fields = "data" in result ? invisibleErrors(result.data) : [];
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
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
