import * as z from "zod";
import { legalStatusSchema } from "../buyers/schema.ts";
import { daySchema } from "../fields/fields.ts";
import { supplierKindSchema } from "../suppliers/schema.ts";
import { applicableThresholdSchema } from "./applicable-threshold.ts";
import { intentInputSchema, intentModalitySchema, modalitySchema } from "./schema.ts";

/** An intent that is still being written: category and places are required, the rest is optional. */
export const intentPreviewInputSchema = intentInputSchema.extend({
  title: z.string().trim().max(200).default(""),
  /** If absent or not chosen yet, anyone may answer. */
  modality: intentModalitySchema.optional(),
  /** If absent, today. */
  launchDate: daySchema.optional(),
  legalStatus: legalStatusSchema.default("AUTHORITY"),
});
export type IntentPreviewInput = z.infer<typeof intentPreviewInputSchema>;

/** A supplier that could answer, with public fields only. */
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
  /** The number of suppliers that could answer; only the best are listed. */
  total: z.int(),
  matches: z.array(previewMatchSchema),
  /** The launch day used, and whether it is a default for an unknown one. */
  date: daySchema,
  dateAssumed: z.boolean(),
  modalities: z.array(
    z.object({
      modality: modalitySchema,
      label: z.string(),
      open: z.boolean(),
      toVerify: z.boolean(),
      suppliers: z.int(),
      /** Why it is open, or everything that closes it. */
      reasons: z.array(z.string()),
    }),
  ),
  advice: z
    .object({ modality: modalitySchema, label: z.string(), suppliers: z.int(), reason: z.string() })
    .optional(),
  /** As the simulator tells them. */
  thresholds: z.array(applicableThresholdSchema),
  /** Value of the whole need, of a lot that of all lots, if it is sure. */
  totalAmount: z.number().nullable(),
  disclaimer: z.string(),
});
export type IntentPreview = z.infer<typeof intentPreviewSchema>;
