import { queryOptions } from "@tanstack/react-query";
import type { MailText, MailTexts } from "../../shared/mail/custom-texts.ts";
import type { CategorySettings } from "../../shared/settings/category-settings.ts";
import type { ContactSettings } from "../../shared/settings/contact-settings.ts";
import type { EffortSettingsInput } from "../../shared/settings/effort-settings.ts";
import type { LawSettingsInput } from "../../shared/settings/law-settings.ts";
import type { SlotModels } from "../../shared/settings/slot-models.ts";
import { answer, api, ifMatch } from "../platform/api.ts";
import { queryClient } from "../platform/queryClient.ts";

export const lawSettingsQuery = queryOptions({
  queryKey: ["settings", "law"],
  queryFn: () => answer(api.settings.law.$get()),
});
export const categorySettingsQuery = queryOptions({
  queryKey: ["settings", "categories"],
  queryFn: () => answer(api.settings.categories.$get()),
});
export const mailTextsQuery = queryOptions({
  queryKey: ["settings", "mails"],
  queryFn: () => answer(api.settings.mails.$get()),
});
export const slotModelsQuery = queryOptions({
  queryKey: ["settings", "slots"],
  queryFn: () => answer(api.settings.slots.$get()),
});

export const effortSettingsQuery = queryOptions({
  queryKey: ["settings", "effort"],
  queryFn: () => answer(api.settings.effort.$get()),
});

export const contactSettingsQuery = queryOptions({
  queryKey: ["settings", "contact"],
  queryFn: () => answer(api.settings.contact.$get()),
});

type Answer<Q extends { queryFn?: unknown }> = Q extends { queryFn?: (...rest: never) => infer R }
  ? Awaited<R>
  : never;
export type MailKind = Answer<typeof mailTextsQuery>["kinds"][number];

/** What was set is read anew wherever it is shown. */
const afterwards = async <R>(asked: Promise<R>): Promise<R> => {
  const saved = await asked;
  await Promise.all(
    [["settings"], ["rules"], ["categories"], ["contact"], ["effort-rates"]].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
  return saved;
};

export const saveLaw = (value: LawSettingsInput, version: number | undefined) =>
  afterwards(answer(api.settings.law.$put({ json: value }, ifMatch(version))));
export const saveEffort = (value: EffortSettingsInput, version: number | undefined) =>
  afterwards(answer(api.settings.effort.$put({ json: value }, ifMatch(version))));
export const saveCategories = (value: CategorySettings, version: number | undefined) =>
  afterwards(answer(api.settings.categories.$put({ json: value }, ifMatch(version))));
export const saveMailTexts = (value: MailTexts, version: number | undefined) =>
  afterwards(answer(api.settings.mails.$put({ json: value }, ifMatch(version))));
export const saveSlotModels = (value: SlotModels, version: number | undefined) =>
  afterwards(answer(api.settings.slots.$put({ json: value }, ifMatch(version))));
export const saveContact = (value: ContactSettings, version: number | undefined) =>
  afterwards(answer(api.settings.contact.$put({ json: value }, ifMatch(version))));
export const previewMailText = (text: MailText) => answer(api.settings.mails.preview.$post({ json: text }));
