import { Hono } from "hono";
import * as z from "zod";
import type { ErrorCode } from "../../shared/errors.ts";
import { categorySettingsSchema } from "../../shared/settings/category-settings.ts";
import { lawSettingsInputSchema, lawSettingsSchema } from "../../shared/settings/law-settings.ts";
import { requireStaff } from "../accounts/actor.ts";
import type { Env } from "../http/env.ts";
import { body, describe, ifMatch } from "../http/validate.ts";
import { changeCategories } from "./change-categories.ts";
import { changeLaw } from "./change-law.ts";
import { readSettings } from "./read-settings.ts";
import { categoriesConcern, lawConcern, type Stored } from "./settings-documents.ts";

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
  );
