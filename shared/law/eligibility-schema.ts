import * as z from "zod";
import { legalStatusSchema } from "../buyers.ts";
import { categorySchema } from "../categories.ts";
import { amountSchema, daySchema } from "../documents.ts";
import { modalitySchema, natureSchema } from "../intents.ts";
import { supplierKindSchema } from "../suppliers.ts";

/** A need to be judged. What is left out is said to be unknown in the answer, never assumed in silence. */
export const eligibilityInputSchema = z.object({
  /** Planned launch: the law in force that day applies. */
  date: daySchema,
  legalStatus: legalStatusSchema.default("AUTHORITY"),
  /** Taken from the category where absent. */
  nature: natureSchema.optional(),
  category: categorySchema.optional(),
  cpv: z
    .array(z.string().regex(/^\d{8}(-\d)?$/))
    .max(20)
    .default([]),
  yearlyAmount: amountSchema.optional(),
  /** Estimated value of the whole need; computed from the yearly amount and the duration where absent. */
  totalAmount: amountSchema.optional(),
  durationMonths: z.int().min(1).max(240).optional(),
  /** Kinds of the suppliers one has in mind: each modality then says which of them may win. */
  kinds: z.array(supplierKindSchema).max(16).default([]),
  /** Day on which the planned winner last won a contract reserved to the social economy, if any. */
  lastEssAward: daySchema.optional(),
});
export type EligibilityInput = z.input<typeof eligibilityInputSchema>;
export type Need = z.output<typeof eligibilityInputSchema>;

const explainedSchema = z.object({ text: z.string(), article: z.string(), source: z.string() });

/** `met`: true, false, or null where the need does not tell. */
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
  /** Nothing in the need speaks against it; conditions whose `met` is null are still to be checked. */
  open: z.boolean(),
  /** Why it is open, or everything that closes it. */
  reasons: z.array(explainedSchema),
  conditions: z.array(conditionSchema),
  /** Kinds named by the article that day; empty where anyone may win. */
  kindsAllowed: z.array(supplierKindSchema),
  /** What is to be known of some kinds, and of each kind asked for. */
  kindNotes: z.array(kindVerdictSchema),
  inForceFrom: daySchema,
});
export type ModalityAnswer = z.infer<typeof modalityAnswerSchema>;

const obligationSchema = explainedSchema.extend({
  code: z.enum(["socialCondition", "environmentalCondition", "environmentalCriterion"]),
  effectiveFrom: daySchema,
  /** Null where the amount does not tell. */
  applies: z.boolean().nullable(),
  /** Reasons that free from it, to be recorded; `possible` says what the need tells of each. */
  exemptions: z.array(
    z.object({ code: z.string(), text: z.string(), article: z.string(), possible: z.boolean().nullable() }),
  ),
});
export type Obligation = z.infer<typeof obligationSchema>;

export const eligibilityAnswerSchema = z.object({
  date: daySchema,
  nature: natureSchema.nullable(),
  /** Estimated value of the need that was judged. */
  totalAmount: z.number().nullable(),
  /** What was deduced or is missing, in French. */
  assumptions: z.array(z.string()),
  modalities: z.array(modalityAnswerSchema),
  obligations: z.array(obligationSchema),
  disclaimer: z.string(),
});
export type EligibilityAnswer = z.infer<typeof eligibilityAnswerSchema>;
