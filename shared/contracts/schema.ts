import * as z from "zod";
import { categorySchema } from "../categories/categories.ts";
import { clauseSchema } from "../clause/schema.ts";
import { amountSchema, daySchema, siretSchema, storedFields } from "../fields/fields.ts";
import { modalitySchema } from "../intents/schema.ts";
import { essentialDataSchema } from "./essential-data.ts";
import { contractStatuses } from "./lifecycle.ts";

const count = z.int().min(0).max(100_000_000);

/** Euros, tax excluded, to the cent: what a contract is signed for is more than nothing. */
const signedAmountSchema = z
  .number()
  .positive("un montant supérieur à zéro est attendu")
  .max(10_000_000_000)
  .refine((amount) => Math.round(amount * 100) / 100 === amount, "deux décimales au plus, comme 0,50");

/** A day in the years that the report and the essential data are made for. */
const awardDaySchema = daySchema.refine(
  (day) => day >= "2000-01-01" && day <= "2100-12-31",
  "une date entre 2000 et 2100 est attendue",
);

/** Figures of a contract, as known; hours of insertion and beneficiaries are aggregates, never persons. */
const figures = {
  /** Euros, tax excluded, over its whole length. */
  amount: signedAmountSchema.optional(),
  modality: modalitySchema.optional(),
  hours: count.optional(),
  beneficiaries: count.optional(),
  awardedOn: awardDaySchema.optional(),
};

/** A participant's report of a contract that a meeting led to. */
export const awardSchema = z.object(figures);
export type Award = z.infer<typeof awardSchema>;

/** A report as stored: amounts and days recorded before they were checked are read too. */
export const storedAwardSchema = awardSchema.extend({
  amount: amountSchema.optional(),
  awardedOn: daySchema.optional(),
});

export const contractInputSchema = z.object({
  ...figures,
  title: z.string().trim().min(1).max(200),
  buyerId: z.string().optional(),
  buyerName: z.string().trim().min(1).max(200),
  supplierId: z.string().optional(),
  supplierName: z.string().trim().min(1).max(200),
  /** Used only for a side that is not registered here; otherwise the registered SIRET counts. */
  buyerSiret: siretSchema.optional(),
  supplierSiret: siretSchema.optional(),
  category: categorySchema.optional(),
  cpv: z
    .string()
    .regex(/^\d{8}(-\d)?$/, "8 chiffres attendus, avec ou sans leur clé (77310000-6)")
    .optional(),
  durationMonths: z.int().min(1).max(240).optional(),
  /** Code of the département where it is performed. */
  departement: z
    .string()
    .regex(/^(\d{2,3}|2[AB])$/, "un numéro de département est attendu, comme 31, 2A ou 974")
    .optional(),
  awardedOn: awardDaySchema,
  intentId: z.string().optional(),
  /** Its published essential data, if the buyer gave them to staff. */
  essentialData: essentialDataSchema.optional(),
  note: z.string().trim().max(2_000).default(""),
  status: z.enum(contractStatuses).default("confirmed"),
});
export type ContractInput = z.infer<typeof contractInputSchema>;

/** A signed contract (*marché*), as stored: amounts and days recorded before they were checked are read too. */
export const contractSchema = contractInputSchema.extend({
  id: z.string(),
  amount: amountSchema.optional(),
  awardedOn: daySchema,
  /** The buyer's SIRET and number under which it holds a unique key; absent where one is not known. */
  heldNumber: z.string().optional(),
  ...storedFields,
  /** The name of its first holder; empty where none is known of a contract that came by a file of the clause. */
  supplierName: z.string().max(200),
  /** What is followed of its social clause, if it has one. */
  clause: clauseSchema.optional(),
  /** The meeting that led to it. */
  rencontreId: z.string().optional(),
  meetingId: z.string().optional(),
});
export type Contract = z.infer<typeof contractSchema>;

/** Whether its winner may not win another such contract for three years (L2113-16). */
export const isEssAward = ({ status, modality }: Pick<Contract, "status" | "modality">): boolean =>
  status === "confirmed" && modality === "L2113-15";
