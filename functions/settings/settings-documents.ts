import * as z from "zod";
import { type MailTexts, mailTextsSchema } from "../../shared/mail/custom-texts.ts";
import { type CategorySettings, categorySettingsSchema } from "../../shared/settings/category-settings.ts";
import { type ContactSettings, contactSettingsSchema } from "../../shared/settings/contact-settings.ts";
import { type EffortSettings, effortSettingsSchema } from "../../shared/settings/effort-settings.ts";
import { type LawSettings, lawSettingsSchema } from "../../shared/settings/law-settings.ts";
import { type SlotModels, slotModelsSchema } from "../../shared/settings/slot-models.ts";
import type { DocumentKind } from "../platform/db/documents.ts";
import { settingsKey } from "../platform/db/keys/settings.ts";

/** Values and lists by name, whose changes are easy to report. */
export type Values = Record<string, unknown>;

/** The stored settings of one concern; only the differences from the shipped values. */
export type Stored<T extends Values> = { version: number; schemaVersion: 1; updatedAt: string; value: T };

/** One concern: how it is stored, and its value if nothing was ever set. */
export type Concern<T extends Values> = {
  name: string;
  documents: DocumentKind<Stored<T>>;
  none: Stored<T>;
};

const concern = <T extends Values>(name: string, schema: z.ZodType<T>, value: T): Concern<T> => ({
  name,
  documents: {
    schema: z.object({
      version: z.int(),
      schemaVersion: z.literal(1),
      updatedAt: z.iso.datetime(),
      value: schema,
    }),
    keysOf: () => settingsKey(name),
  },
  none: { version: 0, schemaVersion: 1, updatedAt: "", value },
});

export const lawConcern: Concern<LawSettings> = concern("law", lawSettingsSchema, {
  thresholds: [],
  essServices: [],
  eiti: [],
});

export const categoriesConcern: Concern<CategorySettings> = concern("categories", categorySettingsSchema, {
  families: [],
});

export const mailTextsConcern: Concern<MailTexts> = concern("mails", mailTextsSchema, { texts: [] });

export const slotModelsConcern: Concern<SlotModels> = concern("slots", slotModelsSchema, { models: [] });

export const contactConcern: Concern<ContactSettings> = concern(
  "contact",
  contactSettingsSchema,
  contactSettingsSchema.parse({}),
);

export const effortConcern: Concern<EffortSettings> = concern("effort", effortSettingsSchema, {
  labourShares: [],
  hourlyCosts: [],
});

/** Every concern, for exports. */
export const concernNames: readonly string[] = [
  lawConcern.name,
  categoriesConcern.name,
  mailTextsConcern.name,
  slotModelsConcern.name,
  contactConcern.name,
  effortConcern.name,
];
