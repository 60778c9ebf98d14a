import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import * as z from "zod";
import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { normalizeEmail } from "../../../shared/fields/email.ts";
import { getDocument, queryDocuments, queryErrors } from "../../platform/db/documents.ts";
import { mailbox, mailboxKey } from "../../platform/db/keys/mails.ts";
import type { Table } from "../../platform/db/table.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { pageOf, pageQuery, query } from "../../platform/http/validate.ts";
import { type ReceivedMail, receivedMailDocuments, receivedMailSchema } from "./mailbox.ts";

const tag = "Boîte mail de cette machine";

const ownHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Elsewhere there is no mailbox. */
const onlyOnThisMachineErrors = errorsOf("request.notFound");

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
  queryDocuments(table, receivedMailDocuments, {
    ...mailbox,
    order: "descending",
    limit: page.limit,
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  });

const getReceivedErrors = errorsOf("mail.notFound");

/** A mail received on this machine. */
export const getReceived = async (table: Table, id: string): Promise<ReceivedMail> => {
  const received = await getDocument(table, receivedMailDocuments, mailboxKey(id));
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

/** Mails received on this machine, as data: for tests and tools. The pages are in pages.ts. */
export const mailboxRoutes = new Hono<Env>()
  .use(onlyOnThisMachine)
  .get(
    "/",
    describe({
      summary: "Messages reçus sur cette machine",
      tag,
      answer: pageOf(summarySchema),
      errors: [onlyOnThisMachineErrors, queryErrors],
    }),
    query(pageQuery.extend({ to: z.string().optional() })),
    async (c) => {
      const { to, ...page } = c.req.valid("query");
      const received = await listReceived(c.get("deps").table, page);
      const items = received.items.filter((mail) => to === undefined || mail.to === normalizeEmail(to));
      return c.json({ ...received, items: items.map((mail) => summarySchema.parse(mail)) });
    },
  )
  .get(
    "/:id",
    describe({
      summary: "Lire un message reçu",
      tag,
      answer: viewSchema,
      errors: [onlyOnThisMachineErrors, getReceivedErrors],
    }),
    async (c) => c.json(viewSchema.parse(await getReceived(c.get("deps").table, c.req.param("id")))),
  );
