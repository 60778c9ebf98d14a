import { createMiddleware } from "hono/factory";
import { uniqueSymbol } from "hono-openapi";
import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { type CreationKey, creationKeyOf, makeOnceErrors } from "../creation-key.ts";
import { errorResponses } from "./describe.ts";
import type { Env } from "./env.ts";

type Keyed = Env & {
  Variables: {
    /** Names the creation of a request, from what is asked; undefined where the client gave no key. */
    creationKey: (input: unknown) => CreationKey | undefined;
  };
};

const header = "Idempotency-Key";
/** Printable ASCII, long enough not to be met by chance, perhaps between quotes. */
const keyPattern = /^"?([\x21\x23-\x7e]{8,200})"?$/;

const readKey = createMiddleware<Keyed>(async (c, next) => {
  const given = c.req.header(header)?.trim();
  const key = given === undefined ? undefined : keyPattern.exec(given)?.[1];
  if (given !== undefined && key === undefined)
    throw new AppError("request.invalid", {}, [
      { path: "", code: "idempotencyKey", message: "Clé d’envoi : de 8 à 200 caractères, sans espace." },
    ]);
  c.set("creationKey", (input) =>
    key === undefined ? undefined : creationKeyOf(c.get("actor"), key, c.req.path, input),
  );
  return next();
});

/**
 * For a route that creates something: the client may name the creation in the Idempotency-Key header, so that
 * asking twice makes one.
 */
export const idempotencyKey = Object.assign(readKey, {
  [uniqueSymbol]: {
    spec: {
      parameters: [
        {
          in: "header" as const,
          name: header,
          required: false,
          description:
            "Une clé choisie par le client, la même à chaque nouvel essai d’un envoi : il n’est enregistré qu’une fois, et la même réponse revient pendant un jour.",
          schema: { type: "string" as const, minLength: 8, maxLength: 200 },
        },
      ],
      responses: errorResponses(errorsOf("request.invalid", makeOnceErrors)),
    },
  },
});
