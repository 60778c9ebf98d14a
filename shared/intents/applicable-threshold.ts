import * as z from "zod";

/**
 * A threshold that applies to a need on its launch day, or a rule that sets it aside, as a French sentence with
 * its article and source. The form of an intent and the simulator show the same ones.
 */
export const applicableThresholdSchema = z.object({
  rule: z.enum(["direct", "formal", "smallLot", "social"]),
  /** Null for a rule that holds whatever the value, and for a threshold that is not known on that day. */
  amount: z.number().nullable(),
  /** Whether the need is below it; null if the need does not say enough. */
  below: z.boolean().nullable(),
  text: z.string(),
  article: z.string(),
  source: z.string(),
});
export type ApplicableThreshold = z.infer<typeof applicableThresholdSchema>;
