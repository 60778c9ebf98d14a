import { Hono } from "hono";
import * as z from "zod";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body, pageOf, pageQuery, query } from "../platform/http/validate.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { mailTextsConcern } from "../settings/settings-documents.ts";
import { pageStyle } from "./mailbox/page-style.ts";
import { countMails, countMailsErrors, mailCountsSchema } from "./outbox/count-mails.ts";
import { listMails, listMailsErrors } from "./outbox/list-mails.ts";
import { getMail, getMailErrors, mailStatusSchema } from "./outbox/mails.ts";
import { resendMail, resendMailErrors } from "./outbox/resend-mail.ts";
import { settleMail, settleMailErrors } from "./outbox/settle-mail.ts";
import {
  chooseFamily,
  chooseFamilyErrors,
  readUnsubscribeToken,
  readUnsubscribeTokenErrors,
} from "./preferences/unsubscribe.ts";
import { unsubscribePage } from "./preferences/unsubscribe-page.ts";
import { mailSummary, mailSummarySchema, mailView, mailViewSchema } from "./rendering/mail-view.ts";

const tag = "Messages";

/** The texts that staff wrote: mails are shown in them, as they leave. */
const staffTexts = async (deps: Deps) => (await currentSettings(deps, mailTextsConcern)).value.texts;

/** The outbox, for staff, and the pages to unsubscribe, for whoever has the link of a mail. */
export const mailRoutes = new Hono<Env>()
  .get(
    "/",
    describe({
      summary: "Messages envoyés ou à envoyer, du plus récent au plus ancien, ou ceux d’une adresse",
      tag,
      answer: pageOf(mailSummarySchema),
      errors: [staffErrors, listMailsErrors],
    }),
    query(
      pageQuery.extend({ status: mailStatusSchema.optional(), to: z.string().trim().max(254).optional() }),
    ),
    async (c) => {
      requireStaff(c.get("actor"));
      const { table, config } = c.get("deps");
      const page = await listMails(table, c.req.valid("query"));
      const texts = await staffTexts(c.get("deps"));
      return c.json({ ...page, items: page.items.map((mail) => mailSummary(mail, config, texts)) });
    },
  )
  .get(
    "/counts",
    describe({
      summary: "Combien de messages attendent quelque chose, par état ; au-delà de 200, il y en a d’autres",
      tag,
      answer: mailCountsSchema,
      errors: countMailsErrors,
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
      errors: readUnsubscribeTokenErrors,
    }),
    (c) => c.html(unsubscribePage({ ...readUnsubscribeToken(c.get("deps"), c.req.param("token")) })),
  )
  .post(
    "/unsubscribe/:token",
    describe({
      summary: "Ne plus recevoir une famille de messages, en un clic (RFC 8058), ou de nouveau",
      tag,
      contentType: "text/html",
      errors: chooseFamilyErrors,
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
      errors: [staffErrors, getMailErrors],
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const { table, config } = c.get("deps");
      const texts = await staffTexts(c.get("deps"));
      return c.json(await mailView(await getMail(table, c.req.param("id")), config, texts));
    },
  )
  .post(
    "/:id/resending",
    describe({
      summary: "Envoyer un message une fois de plus",
      tag,
      answer: mailViewSchema,
      errors: resendMailErrors,
    }),
    body(z.object({ releaseAddress: z.boolean().default(false) })),
    async (c) => {
      const deps = c.get("deps");
      const input = { mailId: c.req.param("id"), ...c.req.valid("json") };
      return c.json(
        await mailView(await resendMail(deps, c.get("actor"), input), deps.config, await staffTexts(deps)),
      );
    },
  )
  .post(
    "/:id/settlement",
    describe({
      summary: "Dire ce qu’est devenu un message au sort incertain",
      tag,
      answer: mailViewSchema,
      errors: settleMailErrors,
    }),
    body(z.object({ outcome: z.enum(["sent", "failed"]) })),
    async (c) => {
      const deps = c.get("deps");
      const input = { mailId: c.req.param("id"), ...c.req.valid("json") };
      return c.json(
        await mailView(await settleMail(deps, c.get("actor"), input), deps.config, await staffTexts(deps)),
      );
    },
  );
