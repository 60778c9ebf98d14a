import { Hono } from "hono";
import * as z from "zod";
import type { ErrorCode } from "../../shared/errors.ts";
import { categorySettingsSchema } from "../../shared/settings/category-settings.ts";
import { lawSettingsInputSchema, lawSettingsSchema } from "../../shared/settings/law-settings.ts";
import { mailTextSchema, mailTextsSchema } from "../../shared/settings/mail-texts.ts";
import { slotModelsSchema } from "../../shared/settings/slot-models.ts";
import { requireStaff } from "../accounts/actor.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch } from "../http/validate.ts";
import { mailViewSchema } from "../mail/mail-view.ts";
import { changeCategories } from "./change-categories.ts";
import { changeLaw } from "./change-law.ts";
import { changeMailTexts } from "./change-mail-texts.ts";
import { changeSlotModels } from "./change-slot-models.ts";
import { mailKindViewSchema, mailKindViews } from "./mail-kinds-view.ts";
import { previewMailText } from "./preview-mail-text.ts";
import { readSettings } from "./read-settings.ts";
import {
  categoriesConcern,
  lawConcern,
  mailTextsConcern,
  type Stored,
  slotModelsConcern,
} from "./settings-documents.ts";

const tag = "Réglages";
const reading: ErrorCode[] = ["account.signedOut", "request.forbidden"];
const writing: ErrorCode[] = [
  ...reading,
  "request.invalid",
  "request.preconditionRequired",
  "version.conflict",
];

const answerOf = <S extends z.ZodType>(value: S) => z.object({ version: z.int(), value });

const view = <T extends Record<string, readonly unknown[]>>({ version, value }: Stored<T>) => ({
  version,
  value,
});

/** What staff set; each concern is one document, changed as a whole. */
export const settings = new Hono<Env>()
  .get(
    "/law",
    describe({
      summary: "Lignes de droit ajoutées par l’équipe",
      tag,
      answer: answerOf(lawSettingsSchema),
      errors: reading,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(view(await readSettings(c.get("deps"), lawConcern)));
    },
  )
  .put(
    "/law",
    describe({
      summary: "Ajouter des lignes de droit, ou retirer celles qui ne sont pas encore en vigueur",
      tag,
      answer: answerOf(lawSettingsSchema),
      errors: [...writing, "settings.inForce"],
    }),
    body(lawSettingsInputSchema),
    async (c) => {
      const input = { version: ifMatch(c.req.header("if-match")), value: c.req.valid("json") };
      return c.json(view(await changeLaw(c.get("deps"), c.get("actor"), input)));
    },
  )
  .get(
    "/categories",
    describe({
      summary: "Familles d’achats ajoutées ou changées par l’équipe",
      tag,
      answer: answerOf(categorySettingsSchema),
      errors: reading,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(view(await readSettings(c.get("deps"), categoriesConcern)));
    },
  )
  .put(
    "/categories",
    describe({
      summary: "Ajouter, renommer ou retirer des familles d’achats",
      tag,
      answer: answerOf(categorySettingsSchema),
      errors: [...writing, "settings.familyGone"],
    }),
    body(categorySettingsSchema),
    async (c) => {
      const input = { version: ifMatch(c.req.header("if-match")), value: c.req.valid("json") };
      return c.json(view(await changeCategories(c.get("deps"), c.get("actor"), input)));
    },
  )
  .get(
    "/mails",
    describe({
      summary: "Textes des messages\u00a0: ceux d’origine, et ceux de l’équipe",
      tag,
      answer: answerOf(mailTextsSchema).extend({ kinds: z.array(mailKindViewSchema) }),
      errors: reading,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      const deps = c.get("deps");
      const stored = view(await readSettings(deps, mailTextsConcern));
      return c.json({ ...stored, kinds: mailKindViews(deps.config.baseUrl) });
    },
  )
  .put(
    "/mails",
    describe({
      summary: "Écrire les textes des messages",
      tag,
      answer: answerOf(mailTextsSchema),
      errors: writing,
    }),
    body(mailTextsSchema),
    async (c) => {
      const input = { version: ifMatch(c.req.header("if-match")), value: c.req.valid("json") };
      return c.json(view(await changeMailTexts(c.get("deps"), c.get("actor"), input)));
    },
  )
  .post(
    "/mails/preview",
    describe({
      summary: "Lire un texte comme son destinataire, sur un exemple",
      tag,
      answer: mailViewSchema.pick({ subject: true, html: true, text: true }),
      errors: [...reading, "request.invalid"],
    }),
    body(mailTextSchema),
    async (c) => c.json(await previewMailText(c.get("deps"), c.get("actor"), c.req.valid("json"))),
  )
  .get(
    "/slots",
    describe({
      summary: "Modèles de journée de l’équipe",
      tag,
      answer: answerOf(slotModelsSchema),
      errors: reading,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(view(await readSettings(c.get("deps"), slotModelsConcern)));
    },
  )
  .put(
    "/slots",
    describe({
      summary: "Changer les modèles de journée",
      tag,
      answer: answerOf(slotModelsSchema),
      errors: writing,
    }),
    body(slotModelsSchema),
    async (c) => {
      const input = { version: ifMatch(c.req.header("if-match")), value: c.req.valid("json") };
      return c.json(view(await changeSlotModels(c.get("deps"), c.get("actor"), input)));
    },
  );
