import { Hono } from "hono";
import * as z from "zod";
import { conversationViewSchema, messageTextSchema } from "../../shared/messages/schema.ts";
import { getIntent, getIntentErrors } from "../intents/repository.ts";
import { isMember, memberErrors, requireMember } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf } from "../platform/http/validate.ts";
import { replyByLink, replyByLinkErrors } from "./reply.ts";
import {
  conversationOfToken,
  conversationOfTokenErrors,
  conversationsAbout,
  ownConversationErrors,
} from "./repository.ts";
import { conversationSeenBy, conversationView, ownConversationView } from "./view.ts";
import { writeToSupplier, writeToSupplierErrors } from "./write-to-supplier.ts";

const tag = "Messages relayés";
const answer = conversationViewSchema;

/** Messages of a buyer to suppliers about an intent; mounted under `/intents`. */
export const intentMessages = new Hono<Env>()
  .get(
    "/:id/messages",
    describe({
      summary:
        "Échanges au sujet d’une intention, sans le sort des messages ; l’équipe en voit les dates, jamais le contenu",
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
      return c.json({ items: found.map((one) => conversationSeenBy(one, side, deps.now())) });
    },
  )
  .post(
    "/:id/messages",
    describe({
      summary: "Écrire à un fournisseur, sans que les adresses soient montrées",
      tag,
      status: 201,
      answer,
      errors: [writeToSupplierErrors, ownConversationErrors],
    }),
    body(messageTextSchema.extend({ supplierId: z.string() })),
    idempotencyKey,
    async (c) => {
      const deps = c.get("deps");
      const input = c.req.valid("json");
      const conversation = await makeOnce(deps, c.get("creationKey")(input), {
        make: (keyed) => writeToSupplier(keyed, c.get("actor"), { intentId: c.req.param("id"), ...input }),
        find: (id) => ownConversationView(deps, c.get("actor"), id),
      });
      return c.json(conversation, 201);
    },
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
      return c.json(await conversationView(c.get("deps"), conversation, side));
    },
  )
  .post(
    "/:token",
    describe({
      summary: "Répondre à un message relayé",
      tag,
      status: 201,
      answer,
      errors: replyByLinkErrors,
    }),
    body(messageTextSchema),
    idempotencyKey,
    async (c) => {
      const deps = c.get("deps");
      const token = c.req.param("token");
      const { text } = c.req.valid("json");
      const conversation = await makeOnce(deps, c.get("creationKey")({ text }), {
        make: (keyed) => replyByLink(keyed, c.get("actor"), { token, text }),
        find: async () => {
          const { conversation: answered, side } = await conversationOfToken(deps, token);
          return conversationView(deps, answered, side);
        },
      });
      return c.json(conversation, 201);
    },
  );
