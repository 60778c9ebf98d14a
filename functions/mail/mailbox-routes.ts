import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import * as z from "zod";
import { AppError } from "../../shared/errors.ts";
import { getDocument, queryDocuments } from "../db/documents.ts";
import { mailbox, mailboxKey } from "../db/keys.ts";
import type { Table } from "../db/table.ts";
import type { Env } from "../http/env.ts";
import { describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { type ReceivedMail, receivedMailSchema, receivedMails } from "./mailbox.ts";

const tag = "Boîte mail de cette machine";

const ownHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The mailbox holds everybody's sign-in links: it answers only where mails stay on this machine, and only under the
 * application's own name, so that no other site can have a browser read it (DNS rebinding).
 */
export const onlyOnThisMachine = createMiddleware<Env>(async (c, next) => {
  const { localMailbox, baseUrl } = c.get("deps").config;
  const { hostname } = new URL(c.req.url);
  const own = ownHosts.has(hostname) || hostname === new URL(baseUrl).hostname;
  if (!localMailbox || !own) throw new AppError("request.notFound");
  return next();
});

/** Newest first. */
export const listReceived = (table: Table, page: { limit: number; cursor?: string | undefined }) =>
  queryDocuments(table, receivedMails, {
    index: "gsi1",
    pk: mailbox,
    order: "descending",
    limit: page.limit,
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  });

/** Throws `mail.notFound`. */
export const getReceived = async (table: Table, id: string): Promise<ReceivedMail> => {
  const received = await getDocument(table, receivedMails, mailboxKey(id));
  if (!received) throw new AppError("mail.notFound");
  return received;
};

const summarySchema = receivedMailSchema.omit({
  version: true,
  html: true,
  text: true,
  attachments: true,
  mime: true,
});
const viewSchema = receivedMailSchema.omit({ version: true, mime: true });

/** Mails received on this machine, as data: for tests and tools. The pages are in mailbox-pages.ts. */
export const mailboxRoutes = new Hono<Env>()
  .use(onlyOnThisMachine)
  .get(
    "/",
    describe({
      summary: "Messages reçus sur cette machine",
      tag,
      answer: pageOf(summarySchema),
      errors: ["request.notFound"],
    }),
    query(pageQuery.extend({ to: z.string().optional() })),
    async (c) => {
      const { to, ...page } = c.req.valid("query");
      const received = await listReceived(c.get("deps").table, page);
      const items = received.items.filter((mail) => to === undefined || mail.to === to.toLowerCase());
      return c.json({ ...received, items: items.map((mail) => summarySchema.parse(mail)) });
    },
  )
  .get(
    "/:id",
    describe({
      summary: "Lire un message reçu",
      tag,
      answer: viewSchema,
      errors: ["request.notFound", "mail.notFound"],
    }),
    async (c) => c.json(viewSchema.parse(await getReceived(c.get("deps").table, c.req.param("id")))),
  );
