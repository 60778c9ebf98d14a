import { Hono } from "hono";
import { mailPreviewInputSchema, mailPreviewSchema } from "../../shared/mail/preview.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";
import { previewMails, previewMailsErrors } from "./preview.ts";

/** Previews of an announcement's mails; mounted under `/rencontres`. */
export const announcements = new Hono<Env>().post(
  "/:id/mail-preview",
  describe({
    summary: "Lire ce qui serait envoyé aux participants, et à qui, avant d’en décider ; rien ne change",
    tag: "Rondes",
    answer: mailPreviewSchema,
    errors: previewMailsErrors,
  }),
  body(mailPreviewInputSchema),
  async (c) =>
    c.json(
      await previewMails(c.get("deps"), c.get("actor"), {
        rencontreId: c.req.param("id"),
        ...c.req.valid("json"),
      }),
    ),
);
