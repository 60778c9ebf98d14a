import { Hono } from "hono";
import * as z from "zod";
import { mailTextSchema, mailTextsSchema } from "../../../shared/mail/custom-texts.ts";
import { requireStaff, staffErrors } from "../../platform/actor.ts";
import { describe } from "../../platform/http/describe.ts";
import type { Env } from "../../platform/http/env.ts";
import { body } from "../../platform/http/validate.ts";
import { ifMatch } from "../../platform/http/versions.ts";
import { readSettings } from "../../settings/read-settings.ts";
import { settingsAnswer, settingsTag, settingsView } from "../../settings/settings-answers.ts";
import { mailTextsConcern } from "../../settings/settings-documents.ts";
import { mailViewSchema } from "../rendering/mail-view.ts";
import { changeMailTexts, changeMailTextsErrors } from "./change-custom-text.ts";
import { mailKindViewSchema, mailKindViews } from "./mail-kinds-view.ts";
import { previewMailText, previewMailTextErrors } from "./preview-custom-text.ts";

/** The texts that staff write for mails; mounted under `/settings`. */
export const customTexts = new Hono<Env>()
  .get(
    "/mails",
    describe({
      summary: "Textes des messages\u00a0: ceux d’origine, et ceux de l’équipe",
      tag: settingsTag,
      answer: settingsAnswer(mailTextsSchema).extend({ kinds: z.array(mailKindViewSchema) }),
      errors: staffErrors,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const deps = c.get("deps");
      const stored = settingsView(await readSettings(deps, mailTextsConcern));
      return c.json({ ...stored, kinds: mailKindViews(deps.config.baseUrl) });
    },
  )
  .put(
    "/mails",
    describe({
      summary: "Écrire les textes des messages",
      tag: settingsTag,
      answer: settingsAnswer(mailTextsSchema),
      errors: changeMailTextsErrors,
    }),
    body(mailTextsSchema),
    ifMatch,
    async (c) => {
      const input = { version: c.get("version"), value: c.req.valid("json") };
      return c.json(settingsView(await changeMailTexts(c.get("deps"), c.get("actor"), input)));
    },
  )
  .post(
    "/mails/preview",
    describe({
      summary: "Lire un texte comme son destinataire, sur un exemple",
      tag: settingsTag,
      answer: mailViewSchema.pick({ subject: true, html: true, text: true }),
      errors: previewMailTextErrors,
    }),
    body(mailTextSchema),
    async (c) => c.json(await previewMailText(c.get("deps"), c.get("actor"), c.req.valid("json"))),
  );
