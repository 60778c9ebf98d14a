import * as z from "zod";
import { generalErrors } from "../functions/platform/http/api-document.ts";
import { isErrorCode } from "../shared/errors/errors.ts";

/** The part of the OpenAPI document that lists the errors of each operation. */
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ responses: z.record(z.string(), z.object({ description: z.string() })) }),
    ),
  ),
});
type Paths = z.infer<typeof documentSchema>["paths"];

/** The path patterns of the document (`/suppliers/{id}`) that match a path, the most specific first. */
const patternsOf = (paths: Paths, path: string): string[] => {
  const parts = path.split("/");
  const fits = (pattern: string) => {
    const named = pattern.split("/");
    return (
      named.length === parts.length && named.every((part, i) => /^\{.*\}/.test(part) || part === parts[i])
    );
  };
  const unnamed = (pattern: string) => pattern.split("{").length;
  return Object.keys(paths)
    .filter(fits)
    .sort((a, b) => unnamed(a) - unnamed(b));
};

export type ProblemAnswered = { method: string; path: string; status: number; code: string };

/**
 * Fails if an answer's error is not documented for that operation. An address without operation is simply not
 * found.
 */
export const requireDocumented = (
  document: unknown,
  { method, path, status, code }: ProblemAnswered,
): void => {
  const { paths } = documentSchema.parse(document);
  const pattern = patternsOf(paths, path).find((one) => paths[one]?.[method.toLowerCase()]);
  const operation = pattern && paths[pattern]?.[method.toLowerCase()];
  const documented = operation
    ? (operation.responses[status]?.description.split(", ") ?? [])
    : ["request.notFound"];
  if (documented.includes(code)) return;
  const where = pattern ? `${method} ${pattern}` : `${method} ${path}, which no operation has,`;
  throw new Error(`${where} answered ${status} ${code}, which the API document does not tell.`);
};

/** Whether any operation may return this error, which the document lists once for all. */
export const isGeneral = (code: string): boolean => isErrorCode(code) && generalErrors.includes(code);
