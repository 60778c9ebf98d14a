import type { Context, Hono } from "hono";
import type { Schema } from "hono/types";
import { generateSpecs, resolver } from "hono-openapi";
import { errorStatus, errorsOf, isErrorCode } from "../../../shared/errors/errors.ts";
import { problemSchema } from "../../../shared/errors/problem.ts";
import { once } from "../async/once.ts";
import { tableErrors } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import type { Env } from "./env.ts";
import { guardErrors } from "./guards.ts";

/** Errors that any operation may return besides its own: documented once, at the head of the document. */
export const generalErrors = errorsOf(guardErrors, tableErrors, "server.error");

const general = generalErrors.map((code) => `${code} (${errorStatus[code]})`).join(", ");
const description = `Annuaire des fournisseurs solidaires, intentions d’achat, rencontres, suites et marchés. Montants en euros hors taxes, dates ISO 8601, erreurs RFC 9457. Toute opération peut aussi répondre : ${general}.`;

/** The library's entry for a route with a validator: the error of `body` and `query`. */
const refusedByValidator = { description: "request.invalid" };

type Document = Awaited<ReturnType<typeof generateSpecs>>;
type Responses = NonNullable<NonNullable<Document["paths"][string]["get"]>["responses"]>;

const codeOf = (response: Responses[string]) => {
  const text = "description" in response ? response.description : undefined;
  return text !== undefined && isErrorCode(text) ? text : undefined;
};

/** Routes list errors one by one; the document groups them by status, as problem details. */
const groupedByStatus = (responses: Responses, problem: object): Responses => {
  const entries = Object.entries(responses);
  const codes = errorsOf(...entries.flatMap(([, response]) => codeOf(response) ?? []));
  const errors = [...Map.groupBy(codes, (code) => errorStatus[code])].map(([status, group]) => [
    status,
    { description: group.join(", "), content: { "application/problem+json": { schema: problem } } },
  ]);
  return Object.fromEntries([...entries.filter(([, response]) => !codeOf(response)), ...errors]);
};

const methods = ["get", "post", "put", "delete"] as const;

/** Serves the OpenAPI document of these routes, generated on first use. */
export const apiDocument = <S extends Schema>(
  routes: Hono<Env, S>,
  { version, baseUrl }: Pick<Deps["config"], "version" | "baseUrl">,
) => {
  const write = once(async (): Promise<Document> => {
    const document = await generateSpecs(routes, {
      documentation: {
        openapi: "3.1.0",
        info: { title: "Rencontres solidaires", version, description },
        servers: [{ url: `${baseUrl}/api` }],
      },
      defaultValidationErrorResponse: refusedByValidator,
      // `/contracts.csv` is an operation like any other.
      excludeStaticFile: false,
    });
    const { schema: problem } = await resolver(problemSchema).toOpenAPISchema();
    for (const path of Object.values(document.paths))
      for (const method of methods) {
        const operation = path[method];
        if (operation?.responses) operation.responses = groupedByStatus(operation.responses, problem);
      }
    return document;
  });
  return async (c: Context<Env>) => c.json(await write());
};
