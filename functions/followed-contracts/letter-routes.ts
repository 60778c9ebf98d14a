import { Hono } from "hono";
import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, query } from "../platform/http/validate.ts";
import { letterKinds, letterSchema, messageSchema, recipientSchema, sendSchema } from "./answers.ts";

const tag = "Marchés suivis";
/*
 * The errors of the use cases, told here: they are loaded by the first call, so that the API starts without them.
 */
const prepareErrors = errorsOf(
  staffErrors,
  ...(["contract.notFound", "clause.notFollowed", "letter.notReady", "company.notFound"] as const),
);
const sendErrors = errorsOf(prepareErrors, "letter.alreadySent", commitErrors);

const pdfOf = (bytes: Uint8Array<ArrayBuffer>) =>
  new Response(bytes, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": 'inline; filename="lettre.pdf"',
      "cache-control": "no-store",
    },
  });

/** Letters about contracts under a clause; staff only, but for the letter that a mail leads to. */
export const clauseLetters = new Hono<Env>()
  .get(
    "/contracts/:id/letter.pdf",
    describe({
      summary: "Une lettre telle qu’elle partirait : relance ou attestation ; rien n’est envoyé",
      tag,
      contentType: "application/pdf",
      errors: prepareErrors,
    }),
    query(z.intersection(recipientSchema, z.object({ kind: z.enum(letterKinds), message: messageSchema }))),
    async (c) => {
      const { kind, message, ...recipient } = c.req.valid("query");
      const { prepareLetter } = await import("./prepare-letter.ts");
      const asked = { contractId: c.req.param("id"), kind, recipient, message };
      const content = await prepareLetter(c.get("deps"), c.get("actor"), asked);
      const { drawLetter } = await import("./letter-words.ts");
      return pdfOf(await drawLetter(content, c.get("deps").now()));
    },
  )
  .post(
    "/contracts/:id/letters",
    describe({
      summary: "Envoyer une lettre que l’équipe a lue",
      tag,
      answer: z.object({ items: z.array(letterSchema) }),
      errors: sendErrors,
    }),
    body(sendSchema),
    idempotencyKey,
    async (c) => {
      const input = c.req.valid("json");
      const { lettersSent, sendLetters } = await import("./send-letters.ts");
      const asked = { contractId: c.req.param("id"), ...input };
      const items = await makeOnce(c.get("deps"), c.get("creationKey")(input), {
        make: (deps) => sendLetters(deps, c.get("actor"), asked),
        find: (ids) => lettersSent(c.get("deps"), c.get("actor"), { contractId: asked.contractId, ids }),
      });
      return c.json({ items });
    },
  )
  .get(
    "/letters/:token/lettre.pdf",
    describe({
      summary: "La lettre à laquelle mène un courriel",
      tag,
      contentType: "application/pdf",
      errors: errorsOf("letter.notFound"),
    }),
    async (c) => {
      const { openLetter } = await import("./open-letter.ts");
      const { content, createdAt } = await openLetter(c.get("deps"), c.req.param("token"));
      const { drawLetter } = await import("./letter-words.ts");
      return pdfOf(await drawLetter(content, createdAt));
    },
  );
