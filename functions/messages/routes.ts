import { Hono } from "hono";
import * as z from "zod";
import { conversationViewSchema, messageTextSchema } from "../../shared/relayed-messages.ts";
import { isMember, requireMember } from "../accounts/actor.ts";
import type { Env } from "../http/env.ts";
import { body, describe, pageOf } from "../http/validate.ts";
import { getIntent } from "../intents/intent-repository.ts";
import { conversationOfToken, conversationsAbout } from "./conversation-repository.ts";
import { conversationView } from "./conversation-view.ts";
import { reply } from "./reply.ts";
import { writeToSupplier } from "./write-to-supplier.ts";

const tag = "Messages relayés";
const answer = conversationViewSchema;

/** What a buyer writes to suppliers about an intent; mounted under `/intents`. */
export const intentMessages = new Hono<Env>()
  .get(
    "/:id/messages",
    describe({
      summary: "Échanges au sujet d’une intention ; l’équipe en voit les dates, jamais le contenu",
      tag,
      answer: pageOf(answer),
      errors: ["account.signedOut", "request.forbidden", "intent.notFound"],
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
      errors: [
        "request.invalid",
        "account.signedOut",
        "request.forbidden",
        "intent.notFound",
        "intent.wrongStatus",
        "supplier.notFound",
        "supplier.noContact",
        "conversation.closed",
        "account.limited",
      ],
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

/** The page that a relayed message leads to: its link is the right to read and answer for one side. */
export const messages = new Hono<Env>()
  .get(
    "/:token",
    describe({
      summary: "Lire un échange par le lien reçu ; ne change rien",
      tag,
      answer,
      errors: ["conversation.notFound"],
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
      errors: [
        "request.invalid",
        "conversation.notFound",
        "conversation.closed",
        "supplier.noContact",
        "account.limited",
      ],
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
