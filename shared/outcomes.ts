import * as z from "zod";
import { awardSchema } from "./contracts.ts";
import { daySchema, storedFields } from "./documents.ts";
import { waveSchema } from "./followups.ts";
import { type OutcomeAnswer, outcomeAnswers } from "./lives.ts";
import { type Side, sideSchema } from "./rencontres.ts";

const note = z.string().trim().max(2_000).default("");

/** What a participant says came of one of its meetings. */
export const outcomeInputSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("noFollowUp"), why: z.string().trim().min(1).max(500), note }),
  z.object({ answer: z.literal("contactKept"), note }),
  z.object({ answer: z.literal("visitOrQuote"), note }),
  z.object({ answer: z.literal("consultationPlanned"), date: daySchema, note }),
  z.object({ answer: z.literal("consultationLaunched"), date: daySchema.optional(), note }),
  z.object({ answer: z.literal("contractAwarded"), contract: awardSchema.default({}), note }),
]);
export type OutcomeInput = z.infer<typeof outcomeInputSchema>;

const partySchema = z.object({ organisationId: z.string(), name: z.string() });

/** What one side says came of a meeting: its last word on it. */
export const outcomeSchema = z.object({
  rencontreId: z.string(),
  rencontreTitle: z.string(),
  meetingId: z.string(),
  side: sideSchema,
  ...storedFields,
  buyer: partySchema,
  supplier: partySchema,
  intents: z.array(z.object({ id: z.string(), title: z.string() })),
  answer: z.enum(outcomeAnswers),
  /** Why there is no follow-up. */
  why: z.string().optional(),
  date: daySchema.optional(),
  contract: awardSchema.optional(),
  contractId: z.string().optional(),
  note,
  wave: waveSchema,
  followUpId: z.string(),
  answeredAt: z.iso.datetime(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/**
 * Whether a side is asked no more about a meeting: it or the other signed a contract; it said there is no follow-up, or
 * the buyer did, who decides.
 */
export const isFinalFor = (side: Side, outcomes: readonly { side: Side; answer: OutcomeAnswer }[]): boolean =>
  outcomes.some(
    (outcome) =>
      outcome.answer === "contractAwarded" ||
      (outcome.answer === "noFollowUp" && (outcome.side === side || outcome.side === "buyer")),
  );
