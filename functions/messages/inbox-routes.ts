import { Hono } from "hono";
import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import {
  conversationViewSchema,
  inboxLineSchema,
  messageTextSchema,
  unreadSchema,
} from "../../shared/messages/schema.ts";
import { staffErrors } from "../platform/actor.ts";
import { makeOnce } from "../platform/creation-key.ts";
import { commitErrors } from "../platform/db/documents.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { idempotencyKey } from "../platform/http/idempotency.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { markRead, markReadErrors } from "./mark-read.ts";
import { countUnread, countUnreadErrors, readInbox, readInboxErrors } from "./read-inbox.ts";
import { reply, replyErrors } from "./reply.ts";
import { ownConversationErrors } from "./repository.ts";
import { ownConversationView } from "./view.ts";

const tag = "Messagerie";

/** The inbox of an organisation, for its members. */
export const conversations = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "La messagerie d’une organisation, pour ses membres : le dernier échange d’abord",
      tag,
      answer: pageOf(inboxLineSchema),
      errors: readInboxErrors,
    }),
    query(pageQuery.extend({ organisationId: z.string() })),
    async (c) => c.json(await readInbox(c.get("deps"), c.get("actor"), c.req.valid("query"))),
  )
  .get(
    "/unread",
    describe({
      summary: "Combien d’échanges la personne connectée n’a pas lus, dans toutes ses organisations",
      tag,
      answer: unreadSchema,
      errors: countUnreadErrors,
    }),
    async (c) => c.json(await countUnread(c.get("deps"), c.get("actor"))),
  )
  .get(
    "/:id",
    describe({
      summary: "Lire un échange, pour les membres des deux organisations ; ne change rien",
      tag,
      answer: conversationViewSchema,
      errors: ownConversationErrors,
    }),
    async (c) => c.json(await ownConversationView(c.get("deps"), c.get("actor"), c.req.param("id"))),
  )
  .post(
    "/unreached",
    describe({
      summary:
        "Prévenir de nouveau une organisation des messages qu’aucun courriel n’a pu lui annoncer (équipe)",
      tag,
      answer: z.object({ told: z.int() }),
      errors: errorsOf(staffErrors, commitErrors, "message.unreachable"),
    }),
    body(z.object({ organisationId: z.string() })),
    async (c) => {
      const { tellUnreached } = await import("./tell-unreached.ts");
      return c.json(await tellUnreached(c.get("deps"), c.get("actor"), c.req.valid("json")));
    },
  )
  .post(
    "/:id/messages",
    describe({
      summary: "Répondre depuis la messagerie",
      tag,
      status: 201,
      answer: conversationViewSchema,
      errors: replyErrors,
    }),
    body(messageTextSchema),
    idempotencyKey,
    async (c) => {
      const deps = c.get("deps");
      const conversationId = c.req.param("id");
      const { text } = c.req.valid("json");
      const answered = await makeOnce(deps, c.get("creationKey")({ text }), {
        make: (keyed) => reply(keyed, c.get("actor"), { conversationId, text }),
        find: (id) => ownConversationView(deps, c.get("actor"), id),
      });
      return c.json(answered, 201);
    },
  )
  .put(
    "/:id/read",
    describe({
      summary: "Dire jusqu’à quel message la personne connectée a lu un échange",
      tag,
      status: 204,
      errors: markReadErrors,
    }),
    body(z.object({ readUntil: z.iso.datetime() })),
    async (c) => {
      await markRead(c.get("deps"), c.get("actor"), {
        conversationId: c.req.param("id"),
        ...c.req.valid("json"),
      });
      return c.body(null, 204);
    },
  );
