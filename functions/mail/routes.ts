import { Hono } from "hono";
import * as z from "zod";
import { requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import type { Env } from "../http/env.ts";
import { body, describe, pageOf, pageQuery, query } from "../http/validate.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { countMails, mailCountsSchema } from "./count-mails.ts";
import { listMails } from "./list-mails.ts";
import { mailSummary, mailSummarySchema, mailView, mailViewSchema } from "./mail-view.ts";
import { getMail, mailStatusSchema } from "./mails.ts";
import { pageStyle } from "./page-style.ts";
import { resendMail } from "./resend-mail.ts";
import { settleMail } from "./settle-mail.ts";
import { chooseFamily, readUnsubscribeToken } from "./unsubscribe.ts";
import { unsubscribePage } from "./unsubscribe-page.ts";

const tag = "Messages";

/** The words of staff, in which mails are shown as they leave. */
const ownTexts = async (deps: Deps) => (await currentSettings(deps, mailTextsConcern)).value.texts;

/** The outbox, for staff, and the choice of what one receives, for whoever holds a mail's link. */
export const mailRoutes = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Messages envoyés ou à envoyer, du plus récent au plus ancien, ou ceux d’une adresse",
      tag,
      answer: pageOf(mailSummarySchema),
      errors: ["request.forbidden", "cursor.invalid"],
    }),
    query(
      pageQuery.extend({ status: mailStatusSchema.optional(), to: z.string().trim().max(254).optional() }),
    ),
    async (c) => {
      requireStaff(c.get("actor"));
      const { table, config } = c.get("deps");
      const page = await listMails(table, c.req.valid("query"));
      const texts = await ownTexts(c.get("deps"));
      return c.json({ ...page, items: page.items.map((mail) => mailSummary(mail, config, texts)) });
    },
  )
  .get(
    "/counts",
    describe({
      summary: "Combien de messages attendent quelque chose, par état ; au-delà de 200, il y en a d’autres",
      tag,
      answer: mailCountsSchema,
      errors: ["request.forbidden"],
    }),
    async (c) => c.json(await countMails(c.get("deps"), c.get("actor"))),
  )
  .get("/style.css", (c) => c.body(pageStyle, 200, { "content-type": "text/css; charset=utf-8" }))
  .get(
    "/unsubscribe/:token",
    describe({
      summary: "Page pour ne plus recevoir une famille de messages",
      tag,
      contentType: "text/html",
      errors: ["request.notFound"],
    }),
    (c) => c.html(unsubscribePage({ ...readUnsubscribeToken(c.get("deps"), c.req.param("token")) })),
  )
  .post(
    "/unsubscribe/:token",
    describe({
      summary: "Ne plus recevoir une famille de messages, en un clic (RFC 8058), ou de nouveau",
      tag,
      contentType: "text/html",
      errors: ["request.notFound"],
    }),
    async (c) => {
      const form = await c.req.parseBody();
      const wanted = form.choice === "resume";
      const choice = await chooseFamily(c.get("deps"), { token: c.req.param("token"), wanted });
      return c.html(unsubscribePage({ ...choice, done: wanted ? "resumed" : "stopped" }));
    },
  )
  .get(
    "/:id",
    describe({
      summary: "Lire un message",
      tag,
      answer: mailViewSchema,
      errors: ["request.forbidden", "mail.notFound"],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const { table, config } = c.get("deps");
      const texts = await ownTexts(c.get("deps"));
      return c.json(await mailView(await getMail(table, c.req.param("id")), config, texts));
    },
  )
  .post(
    "/:id/resending",
    describe({
      summary: "Envoyer un message une fois de plus",
      tag,
      answer: mailViewSchema,
      errors: ["request.forbidden", "mail.notFound", "mail.wrongStatus", "mail.expired"],
    }),
    body(z.object({ releaseAddress: z.boolean().default(false) })),
    async (c) => {
      const deps = c.get("deps");
      const input = { mailId: c.req.param("id"), ...c.req.valid("json") };
      return c.json(
        await mailView(await resendMail(deps, c.get("actor"), input), deps.config, await ownTexts(deps)),
      );
    },
  )
  .post(
    "/:id/settlement",
    describe({
      summary: "Dire ce qu’est devenu un message au sort incertain",
      tag,
      answer: mailViewSchema,
      errors: ["request.forbidden", "mail.notFound", "mail.wrongStatus"],
    }),
    body(z.object({ outcome: z.enum(["sent", "failed"]) })),
    async (c) => {
      const deps = c.get("deps");
      const input = { mailId: c.req.param("id"), ...c.req.valid("json") };
      return c.json(
        await mailView(await settleMail(deps, c.get("actor"), input), deps.config, await ownTexts(deps)),
      );
    },
  );
