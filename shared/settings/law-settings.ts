import * as z from "zod";
import { legalStatuses } from "../buyers/legal-statuses.ts";
import { amountSchema, daySchema } from "../fields/fields.ts";
import { natureSchema } from "../intents/schema.ts";
import type { EssServices } from "../law/ess-services.ts";
import type { EitiRule } from "../law/kinds.ts";
import type { Threshold } from "../law/thresholds.ts";

const dated = {
  /** First day in force. */
  from: daySchema,
  /** Its source: a text of law, an address. */
  source: z.string().trim().min(5).max(500),
};
const cpvCode = z.string().refine((code) => /^\d{8}$/.test(code), "8 chiffres attendus, sans la clé");

const thresholdRowSchema = z.object({
  rule: z.enum(["direct", "formal", "smallLot"]),
  natures: z.array(natureSchema).min(1),
  legalStatuses: z.array(z.enum(legalStatuses)).min(1).optional(),
  amount: amountSchema.refine((amount) => amount > 0, "un montant supérieur à zéro est attendu"),
  until: daySchema.optional(),
  article: z.string().trim().min(2).max(40),
  ...dated,
});

const essServicesRowSchema = z.object({
  first: cpvCode,
  last: cpvCode,
  label: z.string().trim().min(3).max(200),
  listed: z.boolean(),
  ...dated,
});

const eitiRowSchema = z.object({ open: z.boolean(), announcedEnd: daySchema.optional(), ...dated });

/** The input of staff: the dated rows that they add to the shipped ones. */
export const lawSettingsInputSchema = z.object({
  thresholds: z.array(thresholdRowSchema).max(200),
  essServices: z.array(essServicesRowSchema).max(500),
  eiti: z.array(eitiRowSchema).max(50),
});
export type LawSettingsInput = z.infer<typeof lawSettingsInputSchema>;

/** The rules in force as the pages read them. */
export const rulesAnswerSchema = lawSettingsInputSchema.extend({
  /**
   * The categories whose CPV codes are, all or in part, on today's list of services that may be reserved to the
   * social economy.
   */
  essCategories: z.record(z.string(), z.enum(["all", "some"])),
});
export type RulesAnswer = z.infer<typeof rulesAnswerSchema>;

/** The stored form: `addedOn` is the day on which a row was written. */
const addedOn = { addedOn: daySchema };
export const lawSettingsSchema = z.object({
  thresholds: z.array(thresholdRowSchema.extend(addedOn)),
  essServices: z.array(essServicesRowSchema.extend(addedOn)),
  eiti: z.array(eitiRowSchema.extend(addedOn)),
});
export type LawSettings = z.infer<typeof lawSettingsSchema>;

export type LawList = keyof LawSettings;

/** The subject of a row, whatever its date: a later row of the same subject replaces it. */
export const scopeOf: {
  thresholds: (row: Pick<Threshold, "rule" | "natures" | "legalStatuses">) => string;
  essServices: (row: Pick<EssServices, "first" | "last">) => string;
  eiti: (row: Pick<EitiRule, "open">) => string;
} = {
  thresholds: ({ rule, natures, legalStatuses: of }) =>
    JSON.stringify([rule, [...natures].sort(), of ? [...of].sort() : []]),
  essServices: ({ first, last }) => `${first} ${last}`,
  eiti: () => "EITI",
};

/** Whether a row is already in force: it then stays, and only a newer one can replace it. */
export const isSettled = (row: { from: string; addedOn: string }, today: string): boolean =>
  row.from <= today && row.addedOn < today;
