import * as z from "zod";
import { entryStatuses } from "../clause/codes.ts";
import { employmentSchema, participantSchema, situationSchema } from "../clause/schema.ts";
import { daySchema, storedFields } from "../fields/fields.ts";
import { situationRequestStatuses } from "./lifecycle.ts";
import { milestones } from "./milestones.ts";

/** Facts about a participant, as staff enter and correct them. */
export const participantFactsSchema = participantSchema.pick({
  born: true,
  gender: true,
  level: true,
  statuses: true,
  priorityQuarter: true,
  commune: true,
  prescriber: true,
});
export type ParticipantFacts = z.infer<typeof participantFactsSchema>;

/** How long an eligibility that is checked may be said to last, in months. */
export const mostEligibleMonths = 36;

/** What staff say of a person’s eligibility. */
export const eligibilityDecisionSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("eligible"),
    grounds: z.array(z.enum(entryStatuses)).min(1, "choisissez au moins un statut").max(entryStatuses.length),
    until: daySchema,
  }),
  z.object({ status: z.literal("refused"), reason: z.string().trim().min(3).max(1_000) }),
]);
export type EligibilityDecision = z.infer<typeof eligibilityDecisionSchema>;

/** An employment, as staff enter it. */
export const employmentInputSchema = employmentSchema.pick({
  contractId: true,
  companyId: true,
  employerId: true,
  type: true,
  start: true,
  end: true,
});
export type EmploymentInput = z.infer<typeof employmentInputSchema>;

/** The question about what became of a participant, so many months after they entered. */
export const situationRequestSchema = z.object({
  participantId: z.string(),
  months: z.literal(milestones),
  ...storedFields,
  status: z.enum(situationRequestStatuses),
  /** The day on which it is asked. */
  askOn: daySchema,
  askedAt: z.iso.datetime().optional(),
  reminded: z.boolean().default(false),
  /** The day of the situation that answers it. */
  answeredOn: daySchema.optional(),
});
export type SituationRequest = z.infer<typeof situationRequestSchema>;

/** What became of a participant, as staff hear it. */
export const situationInputSchema = situationSchema.pick({ on: true, kind: true });
export type SituationInput = z.infer<typeof situationInputSchema>;
