import * as z from "zod";
import { legalStatusSchema } from "../buyers/schema.ts";
import { categorySchema } from "../categories/categories.ts";
import { amountSchema, daySchema } from "../fields/fields.ts";
import { applicableThresholdSchema } from "../intents/applicable-threshold.ts";
import { modalitySchema, natureSchema } from "../intents/schema.ts";
import { supplierKindSchema } from "../suppliers/schema.ts";

/** A need to assess. The answer lists missing fields as unknown and never assumes them silently. */
export const eligibilityInputSchema = z.object({
  /** Planned launch: the law in force that day applies. */
  date: daySchema,
  legalStatus: legalStatusSchema.default("AUTHORITY"),
  /** If absent, that of the category. */
  nature: natureSchema.optional(),
  category: categorySchema.optional(),
  cpv: z
    .array(z.string().regex(/^\d{8}(-\d)?$/, "8 chiffres sont attendus, par exemple 77310000"))
    .max(20)
    .default([]),
  /** For one year; of a contract under a year, or whose duration is absent, it is not enough to tell the value. */
  yearlyAmount: amountSchema.optional(),
  /** Estimated value of the whole contract, renewals included; with a yearly amount that it contradicts, the value is in doubt. */
  totalAmount: amountSchema.optional(),
  /** If the need is a lot: the value of all lots of the contract, this one included. */
  allLotsAmount: amountSchema.optional(),
  durationMonths: z.int().min(1).max(240).optional(),
  /** Kinds of the suppliers that the buyer has in mind: each modality then lists which of them may win. */
  kinds: z.array(supplierKindSchema).max(16).default([]),
  /** Day on which the planned winner last won a contract reserved to the social economy, if any. */
  lastEssAward: daySchema.optional(),
});
export type EligibilityInput = z.input<typeof eligibilityInputSchema>;
export type Need = z.output<typeof eligibilityInputSchema>;

const explainedSchema = z.object({ text: z.string(), article: z.string(), source: z.string() });

/** `met`: true, false, or null if the need does not say enough. */
const conditionSchema = explainedSchema.extend({ met: z.boolean().nullable() });
export type Condition = z.infer<typeof conditionSchema>;

const kindVerdictSchema = explainedSchema.extend({
  kind: supplierKindSchema,
  status: z.enum(["allowed", "equivalentOnly", "refused"]),
  toVerify: z.boolean(),
});

const modalityAnswerSchema = z.object({
  modality: modalitySchema,
  label: z.string(),
  /** Only some kinds of supplier may win. */
  reserved: z.boolean(),
  /** Nothing in the need excludes it; conditions whose `met` is null must still be checked. */
  open: z.boolean(),
  /** Open, but only once what its reasons name has been verified. */
  toVerify: z.boolean(),
  /** Why it is open, and what has to be verified; or all the reasons that close it. */
  reasons: z.array(explainedSchema),
  conditions: z.array(conditionSchema),
  /** Kinds named by the article on that day; empty if anyone may win. */
  kindsAllowed: z.array(supplierKindSchema),
  /** Notes on some kinds, and on each kind asked for. */
  kindNotes: z.array(kindVerdictSchema),
  inForceFrom: daySchema,
});
export type ModalityAnswer = z.infer<typeof modalityAnswerSchema>;

const obligationSchema = explainedSchema.extend({
  code: z.enum(["socialCondition", "environmentalCondition", "environmentalCriterion"]),
  effectiveFrom: daySchema,
  /** Null if the amount, the nature or the object is not known well enough; its text then asks for it. */
  applies: z.boolean().nullable(),
  /** Exemptions from it, to be recorded; `possible` shows what the need says about each. */
  exemptions: z.array(
    z.object({ code: z.string(), text: z.string(), article: z.string(), possible: z.boolean().nullable() }),
  ),
});
export type Obligation = z.infer<typeof obligationSchema>;

export const eligibilityAnswerSchema = z.object({
  date: daySchema,
  nature: natureSchema.nullable(),
  /** Estimated value of the assessed need, of a lot that of all lots; null if it is not sure. */
  totalAmount: z.number().nullable(),
  /** Deductions and missing data, in French. */
  assumptions: z.array(z.string()),
  /** The thresholds in force, on which side of them the need stands, and the procedure that follows. */
  thresholds: z.array(applicableThresholdSchema),
  modalities: z.array(modalityAnswerSchema),
  obligations: z.array(obligationSchema),
  disclaimer: z.string(),
});
export type EligibilityAnswer = z.infer<typeof eligibilityAnswerSchema>;
