import * as z from "zod";
import { awardSchema, storedAwardSchema } from "../contracts/schema.ts";
import { daySchema, storedFields } from "../fields/fields.ts";
import { type Side, sideSchema } from "../rencontres/schema.ts";
import { type OutcomeAnswer, outcomeAnswers } from "./outcome-answers.ts";
import { waveSchema } from "./schema.ts";

const note = z.string().trim().max(2_000).default("");

/** A participant's report of the outcome of one of their meetings. */
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

/** The latest report of one side on a meeting. */
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
  contract: storedAwardSchema.optional(),
  contractId: z.string().optional(),
  note,
  wave: waveSchema,
  followUpId: z.string(),
  answeredAt: z.iso.datetime(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/**
 * For whom an answer settles the meeting: both sides; the side that answered, and the supplier if the buyer
 * did; nobody.
 */
const settledFor: Record<OutcomeAnswer, "both" | "ownSide" | "nobody"> = {
  noFollowUp: "ownSide",
  contactKept: "nobody",
  visitOrQuote: "nobody",
  consultationPlanned: "nobody",
  consultationLaunched: "nobody",
  contractAwarded: "both",
};

/**
 * Whether a side gets no more questions about a meeting: either side signed a contract; or this side, or the
 * buyer, who decides, reported that there is no follow-up.
 */
export const isFinalFor = (side: Side, outcomes: readonly { side: Side; answer: OutcomeAnswer }[]): boolean =>
  outcomes.some(({ side: by, answer }) => {
    const settled = settledFor[answer];
    return settled === "both" || (settled === "ownSide" && (by === side || by === "buyer"));
  });
