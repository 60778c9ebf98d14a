import * as z from "zod";
import { type CategorySettings, categorySettingsSchema } from "../../shared/settings/category-settings.ts";
import { type LawSettings, lawSettingsSchema } from "../../shared/settings/law-settings.ts";
import { type MailTexts, mailTextsSchema } from "../../shared/settings/mail-texts.ts";
import { type SlotModels, slotModelsSchema } from "../../shared/settings/slot-models.ts";
import type { DocumentKind } from "../db/documents.ts";
import { settingsKey } from "../db/keys.ts";

/** Lists by name: what makes a change easy to tell. */
type Lists = Record<string, readonly unknown[]>;

/** What staff have set of one concern; only what differs from what is shipped. */
export type Stored<T extends Lists> = { version: number; schemaVersion: 1; updatedAt: string; value: T };

/** One concern: how it is stored, and what stands where nothing was ever set. */
export type Concern<T extends Lists> = {
  name: string;
  documents: DocumentKind<Stored<T>>;
  none: Stored<T>;
};

const concern = <T extends Lists>(name: string, schema: z.ZodType<T>, value: T): Concern<T> => ({
  name,
  documents: {
    schema: z.object({
      version: z.int(),
      schemaVersion: z.literal(1),
      updatedAt: z.iso.datetime(),
      value: schema,
    }),
    place: () => settingsKey(name),
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

/** Every concern, for exports. */
export const concernNames: readonly string[] = [
  lawConcern.name,
  categoriesConcern.name,
  mailTextsConcern.name,
  slotModelsConcern.name,
];
