import * as z from "zod";
import { legalStatusSchema } from "./buyers.ts";
import { daySchema } from "./documents.ts";
import { intentInputSchema, modalitySchema } from "./intents.ts";
import { supplierKindSchema } from "./suppliers.ts";

/** An intent that is still being written: what it buys and where must be known, the rest may not be. */
export const intentPreviewInputSchema = intentInputSchema
  .pick({
    description: true,
    category: true,
    services: true,
    cpv: true,
    places: true,
    nature: true,
    yearlyAmount: true,
    durationMonths: true,
  })
  .extend({
    title: z.string().trim().max(200).default(""),
    /** Anyone may answer where it is not chosen yet. */
    modality: modalitySchema.optional(),
    /** Today where it is not known yet. */
    launchDate: daySchema.optional(),
    legalStatus: legalStatusSchema.default("AUTHORITY"),
  });
export type IntentPreviewInput = z.infer<typeof intentPreviewInputSchema>;

/** A supplier that could answer, as the public may know it. */
const previewMatchSchema = z.object({
  supplierId: z.string(),
  supplierName: z.string(),
  city: z.string(),
  kinds: z.array(supplierKindSchema),
  score: z.number(),
  reasons: z.array(z.string()),
  cautions: z.array(z.string()),
});

export const intentPreviewSchema = z.object({
  /** How many suppliers could answer; the best of them are listed. */
  total: z.int(),
  matches: z.array(previewMatchSchema),
  /** The launch day that was judged, and whether it stands for one that is not known yet. */
  date: daySchema,
  dateAssumed: z.boolean(),
  modalities: z.array(
    z.object({
      modality: modalitySchema,
      label: z.string(),
      open: z.boolean(),
      suppliers: z.int(),
      /** Why it is open, or everything that closes it. */
      reasons: z.array(z.string()),
    }),
  ),
  advice: z
    .object({ modality: modalitySchema, label: z.string(), suppliers: z.int(), reason: z.string() })
    .optional(),
  thresholds: z.array(
    z.object({
      rule: z.enum(["direct", "formal"]),
      amount: z.number(),
      below: z.boolean().nullable(),
      text: z.string(),
      article: z.string(),
      source: z.string(),
    }),
  ),
  /** Value of the whole need, where the amount is known. */
  totalAmount: z.number().nullable(),
  disclaimer: z.string(),
});
export type IntentPreview = z.infer<typeof intentPreviewSchema>;
