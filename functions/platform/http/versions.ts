import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { uniqueSymbol } from "hono-openapi";
import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { errorResponses } from "./describe.ts";
import type { Env } from "./env.ts";

type Versioned = Env & {
  Variables: {
    /** The version that the request is about to change. */
    version: number;
  };
};

const readVersion = createMiddleware<Versioned>(async (c, next) => {
  const version = /^(?:W\/)?"?(\d+)"?$/.exec(c.req.header("if-match")?.trim() ?? "")?.[1];
  if (version === undefined) throw new AppError("request.preconditionRequired");
  c.set("version", Number(version));
  return next();
});

/**
 * For a route that changes an existing document: `version` is the one in the If-Match header (`3` or `"3"`).
 * It comes after the validation of the body, so that errors of fields are reported first.
 */
export const ifMatch = Object.assign(readVersion, {
  [uniqueSymbol]: { spec: { responses: errorResponses(errorsOf("request.preconditionRequired")) } },
});

const etagOf = ({ version }: { version: number }) => `"${version}"`;

/** Answers a document with its version, which a later change must send back. */
export const answerVersioned = <T extends { version: number }>(c: Context, document: T) =>
  c.json(document, 200, { etag: etagOf(document) });

/** Answers a new document with its address (`/api/…`) and its version. */
export const answerCreated = <T extends { version: number }>(c: Context, document: T, location: string) =>
  c.json(document, 201, { location, etag: etagOf(document) });

/** Whether an If-None-Match header contains this entity tag, strong or weakened by a compressor. */
export const ifNoneMatch = (header: string | undefined, tag: string): boolean =>
  header?.split(",").some((named) => named.trim().replace(/^W\//, "") === tag) ?? false;
