import * as z from "zod";
import { categorySchema } from "../categories/categories.ts";
import { amountSchema, daySchema, storedFields } from "../fields/fields.ts";
import { placeSchema } from "../geo/places.ts";
import { serviceSchema } from "../suppliers/schema.ts";
import { keptEffortSchema } from "./kept-effort.ts";
import { intentStatuses } from "./lifecycle.ts";
import { intentModalities, modalities } from "./modalities.ts";

export const modalitySchema = z.enum(modalities);
export type Modality = z.infer<typeof modalitySchema>;

/** The modality of an intent, or that its buyer asks for advice. */
export const intentModalitySchema = z.enum(intentModalities);

/** The nature of a purchase, on which thresholds depend. */
export const natureSchema = z.enum(["WORKS", "SUPPLIES", "SERVICES"]);
export type Nature = z.infer<typeof natureSchema>;

export const intentInputSchema = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(5_000).default(""),
  category: categorySchema,
  services: z.array(serviceSchema).min(1),
  cpv: z
    .array(z.string().regex(/^\d{8}(-\d)?$/, "8 chiffres sont attendus, par exemple 77310000"))
    .max(20)
    .default([]),
  places: z.array(placeSchema).min(1).max(50),
  modality: intentModalitySchema,
  /** If absent, that of the category. */
  nature: natureSchema.optional(),
  /** Euros, tax excluded, for one year. */
  yearlyAmount: amountSchema.optional(),
  /** For the whole contract, renewals included; asked for instead of the yearly amount under a year. */
  totalAmount: amountSchema.optional(),
  /** If the intent is a lot: for all lots of the contract, this one included. */
  allLotsAmount: amountSchema.optional(),
  /** Renewals included. */
  durationMonths: z.int().min(1).max(240).optional(),
  /** Planned day of the contract notice; the law in force that day applies. */
  launchDate: daySchema,
});
export type IntentInput = z.infer<typeof intentInputSchema>;

export const intentStatusSchema = z.enum(intentStatuses);

export const intentSchema = intentInputSchema.extend({
  id: z.string(),
  buyerId: z.string(),
  ...storedFields,
  status: intentStatusSchema,
  /** Ids of the suppliers that the buyer prefers, and of those vetoed; never shown to others. */
  favourites: z.array(z.string()).max(500).default([]),
  vetoes: z.array(z.string()).max(500).default([]),
  /** The hours of insertion that its buyer means to ask for, as they were counted. */
  effort: keptEffortSchema.optional(),
  /** The reason for dropping it. */
  reason: z.string().optional(),
  /** Every change of status, oldest first. */
  history: z
    .array(
      z.object({
        status: intentStatusSchema,
        at: z.iso.datetime(),
        by: z.string(),
        note: z.string().default(""),
      }),
    )
    .default([]),
});
export type Intent = z.infer<typeof intentSchema>;

/** A buyer's choice about a supplier for one intent. */
export const supplierChoiceSchema = z.enum(["favourite", "veto", "none"]);
export type SupplierChoice = z.infer<typeof supplierChoiceSchema>;
