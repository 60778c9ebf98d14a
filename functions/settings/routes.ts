import { Hono } from "hono";
import { categorySettingsSchema } from "../../shared/settings/category-settings.ts";
import { contactSettingsSchema } from "../../shared/settings/contact-settings.ts";
import { effortSettingsInputSchema, effortSettingsSchema } from "../../shared/settings/effort-settings.ts";
import { lawSettingsInputSchema, lawSettingsSchema } from "../../shared/settings/law-settings.ts";
import { slotModelsSchema } from "../../shared/settings/slot-models.ts";
import { requireStaff, staffErrors } from "../platform/actor.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { body } from "../platform/http/validate.ts";
import { ifMatch } from "../platform/http/versions.ts";
import { changeCategories, changeCategoriesErrors } from "./change-categories.ts";
import { changeContact, changeContactErrors } from "./change-contact.ts";
import { changeEffort, changeEffortErrors } from "./change-effort.ts";
import { changeLaw, changeLawErrors } from "./change-law.ts";
import { changeSlotModels, changeSlotModelsErrors } from "./change-slot-models.ts";
import { readSettings } from "./read-settings.ts";
import { settingsAnswer, settingsTag, settingsView } from "./settings-answers.ts";
import {
  categoriesConcern,
  contactConcern,
  effortConcern,
  lawConcern,
  slotModelsConcern,
} from "./settings-documents.ts";

/** Settings of staff; each concern is one document, replaced as a whole. */
export const settings = new Hono<Env>()
  .get(
    "/law",
    describe({
      summary: "Lignes de droit ajoutées par l’équipe",
      tag: settingsTag,
      answer: settingsAnswer(lawSettingsSchema),
      errors: staffErrors,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(settingsView(await readSettings(c.get("deps"), lawConcern)));
    },
  )
  .put(
    "/law",
    describe({
      summary: "Ajouter des lignes de droit, ou retirer celles qui ne sont pas encore en vigueur",
      tag: settingsTag,
      answer: settingsAnswer(lawSettingsSchema),
      errors: changeLawErrors,
    }),
    body(lawSettingsInputSchema),
    ifMatch,
    async (c) => {
      const input = { version: c.get("version"), value: c.req.valid("json") };
      return c.json(settingsView(await changeLaw(c.get("deps"), c.get("actor"), input)));
    },
  )
  .get(
    "/categories",
    describe({
      summary: "Familles d’achats ajoutées ou changées par l’équipe",
      tag: settingsTag,
      answer: settingsAnswer(categorySettingsSchema),
      errors: staffErrors,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(settingsView(await readSettings(c.get("deps"), categoriesConcern)));
    },
  )
  .put(
    "/categories",
    describe({
      summary: "Ajouter, renommer ou retirer des familles d’achats",
      tag: settingsTag,
      answer: settingsAnswer(categorySettingsSchema),
      errors: changeCategoriesErrors,
    }),
    body(categorySettingsSchema),
    ifMatch,
    async (c) => {
      const input = { version: c.get("version"), value: c.req.valid("json") };
      return c.json(settingsView(await changeCategories(c.get("deps"), c.get("actor"), input)));
    },
  )
  .get(
    "/slots",
    describe({
      summary: "Modèles de journée de l’équipe",
      tag: settingsTag,
      answer: settingsAnswer(slotModelsSchema),
      errors: staffErrors,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(settingsView(await readSettings(c.get("deps"), slotModelsConcern)));
    },
  )
  .put(
    "/slots",
    describe({
      summary: "Changer les modèles de journée",
      tag: settingsTag,
      answer: settingsAnswer(slotModelsSchema),
      errors: changeSlotModelsErrors,
    }),
    body(slotModelsSchema),
    ifMatch,
    async (c) => {
      const input = { version: c.get("version"), value: c.req.valid("json") };
      return c.json(settingsView(await changeSlotModels(c.get("deps"), c.get("actor"), input)));
    },
  )
  .get(
    "/contact",
    describe({
      summary: "Coordonnées de l’équipe, avec leur version",
      tag: settingsTag,
      answer: settingsAnswer(contactSettingsSchema),
      errors: staffErrors,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(settingsView(await readSettings(c.get("deps"), contactConcern)));
    },
  )
  .put(
    "/contact",
    describe({
      summary: "Changer les coordonnées de l’équipe",
      tag: settingsTag,
      answer: settingsAnswer(contactSettingsSchema),
      errors: changeContactErrors,
    }),
    body(contactSettingsSchema),
    ifMatch,
    async (c) => {
      const input = { version: c.get("version"), value: c.req.valid("json") };
      return c.json(settingsView(await changeContact(c.get("deps"), c.get("actor"), input)));
    },
  )
  .get(
    "/effort",
    describe({
      summary: "Parts de main-d’œuvre et coûts horaires ajoutés par l’équipe",
      tag: settingsTag,
      answer: settingsAnswer(effortSettingsSchema),
      errors: staffErrors,
    }),
    async (c) => {
      requireStaff(c.get("actor"));
      return c.json(settingsView(await readSettings(c.get("deps"), effortConcern)));
    },
  )
  .put(
    "/effort",
    describe({
      summary: "Ajouter des parts de main-d’œuvre ou des coûts horaires, ou retirer ceux à venir",
      tag: settingsTag,
      answer: settingsAnswer(effortSettingsSchema),
      errors: changeEffortErrors,
    }),
    body(effortSettingsInputSchema),
    ifMatch,
    async (c) => {
      const input = { version: c.get("version"), value: c.req.valid("json") };
      return c.json(settingsView(await changeEffort(c.get("deps"), c.get("actor"), input)));
    },
  );
