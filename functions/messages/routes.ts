import { Hono } from "hono";
import * as z from "zod";
import { conversationViewSchema, messageTextSchema } from "../../shared/messages/schema.ts";
import { getIntent, getIntentErrors } from "../intents/repository.ts";
import { isMember, memberErrors, requireMember } from "../platform/actor.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, pageOf } from "../platform/http/validate.ts";
import { reply, replyErrors } from "./reply.ts";
import { conversationOfToken, conversationOfTokenErrors, conversationsAbout } from "./repository.ts";
import { conversationView } from "./view.ts";
import { writeToSupplier, writeToSupplierErrors } from "./write-to-supplier.ts";

const tag = "Messages relayés";
const answer = conversationViewSchema;

/** Messages of a buyer to suppliers about an intent; mounted under `/intents`. */
export const intentMessages = new Hono<Env>()
  .get(
    "/:id/messages",
    describe({
      summary: "Échanges au sujet d’une intention ; l’équipe en voit les dates, jamais le contenu",
      tag,
      answer: pageOf(answer),
      errors: [getIntentErrors, memberErrors],
    }),
    async (c) => {
      const deps = c.get("deps");
      const intent = await getIntent(deps, c.req.param("id"));
      requireMember(c.get("actor"), intent.buyerId);
      const side = isMember(c.get("actor"), intent.buyerId) ? ("buyer" as const) : undefined;
      const found = await conversationsAbout(deps, intent.id);
      return c.json({ items: found.map((one) => conversationView(deps, one, side)) });
    },
  )
  .post(
    "/:id/messages",
    describe({
      summary: "Écrire à un fournisseur, sans que les adresses soient montrées",
      tag,
      status: 201,
      answer,
      errors: writeToSupplierErrors,
    }),
    body(messageTextSchema.extend({ supplierId: z.string() })),
    async (c) =>
      c.json(
        await writeToSupplier(c.get("deps"), c.get("actor"), {
          intentId: c.req.param("id"),
          ...c.req.valid("json"),
        }),
        201,
      ),
  );

/** Reading and answering a conversation through a mailed link, which authorises one side. */
export const messages = new Hono<Env>()
  .get(
    "/:token",
    describe({
      summary: "Lire un échange par le lien reçu ; ne change rien",
      tag,
      answer,
      errors: conversationOfTokenErrors,
    }),
    async (c) => {
      const { conversation, side } = await conversationOfToken(c.get("deps"), c.req.param("token"));
      return c.json(conversationView(c.get("deps"), conversation, side));
    },
  )
  .post(
    "/:token",
    describe({
      summary: "Répondre à un message relayé",
      tag,
      status: 201,
      answer,
      errors: replyErrors,
    }),
    body(messageTextSchema),
    async (c) =>
      c.json(
        await reply(c.get("deps"), c.get("actor"), {
          token: c.req.param("token"),
          ...c.req.valid("json"),
        }),
        201,
      ),
  );
