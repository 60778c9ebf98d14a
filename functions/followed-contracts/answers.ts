import * as z from "zod";
import { companyActivities } from "../../shared/clause/codes.ts";
import { stages } from "../../shared/clause/progress/days.ts";
import { followedStatuses, outcomes } from "../../shared/clause/progress/lifecycle.ts";
import { companySizes } from "../../shared/clause/report-keys.ts";
import {
  clauseModalitySchema,
  clauseSchema,
  holderSchema,
  monthSchema,
  operationSchema,
} from "../../shared/clause/schema.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { daySchema, emailSchema, storedFields } from "../../shared/fields/fields.ts";

/** Hours of a contract’s whole life, and where it stands. */
const standing = {
  status: z.enum(followedStatuses),
  worked: z.number(),
  planned: z.number().optional(),
  share: z.number().optional(),
  remaining: z.number().optional(),
  expected: z.number().optional(),
  projected: z.number().optional(),
  late: z.enum(stages).optional(),
  penalty: z.number().optional(),
  penaltyAtPace: z.number().optional(),
};

/** What a list of followed contracts is narrowed by: those of a year, or of an operation’s whole life. */
export const followedFilterSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  status: z.enum(followedStatuses).optional(),
  late: z.enum(["yes"]).optional(),
  buyer: z.string().max(200).optional(),
  operation: z.string().max(80).optional(),
  company: z.string().max(80).optional(),
  text: z.string().max(200).optional(),
});
export type FollowedFilter = z.infer<typeof followedFilterSchema>;

/** A followed contract in a list. */
const followedRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  lot: z.string(),
  buyerName: z.string(),
  buyerNature: z.enum(["public", "private"]),
  operationId: z.string().optional(),
  operationName: z.string().optional(),
  holderIds: z.array(z.string()),
  supplierName: z.string(),
  modalities: z.array(clauseModalitySchema),
  commune: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  ...standing,
});
export type FollowedRow = z.infer<typeof followedRowSchema>;

export const followedPageSchema = z.object({
  items: z.array(followedRowSchema),
  cursor: z.string().optional(),
  /** How many there are, on all pages. */
  total: z.int(),
  /** Of the whole year or operation, whatever the filter: what may be chosen, and how many stand where. */
  year: z.object({
    buyers: z.array(z.string()),
    operations: z.array(z.object({ id: z.string(), name: z.string() })),
    byStatus: z.record(z.enum(followedStatuses), z.int()),
    late: z.int(),
  }),
});
export type FollowedPage = z.infer<typeof followedPageSchema>;

/** An operation, and where it stands over the whole life of its contracts. */
export const operationViewSchema = z.object({
  operation: operationSchema,
  standing: z.object({
    contracts: z.int(),
    unplanned: z.int(),
    late: z.int(),
    planned: z.number(),
    worked: z.number(),
    share: z.number().optional(),
    remaining: z.number().optional(),
    unasked: z.number().optional(),
  }),
});
export type OperationView = z.infer<typeof operationViewSchema>;

/** That a contract had fallen behind at a stage, found by the clock; it waits for staff until they have seen it. */
export const alertSchema = z.object({
  contractId: z.string(),
  ...storedFields,
  stage: z.enum(stages),
  since: z.iso.datetime(),
  seen: z.boolean(),
});
export type Alert = z.infer<typeof alertSchema>;

export const letterKinds = ["reminder", "certificate"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Staff’s own words in a letter. */
export const messageSchema = z.string().trim().max(2_000).default("");

/** To whom a letter is written: a company of the contract, or its buyer. */
export const recipientSchema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("company"), companyId: z.string() }),
  z.object({ role: z.literal("buyer") }),
]);
export type Recipient = z.infer<typeof recipientSchema>;

/** What tells a recipient from the others of the same contract. */
export const nameOfRecipient = (recipient: Recipient): string =>
  recipient.role === "company" ? recipient.companyId : recipient.role;

/** Letters to be sent, to whom and where; each recipient once. */
export const sendSchema = z.object({
  kind: z.enum(letterKinds),
  recipients: z
    .array(z.intersection(recipientSchema, z.object({ email: emailSchema })))
    .min(1)
    .max(20)
    .refine(
      (all) => new Set(all.map(nameOfRecipient)).size === all.length,
      "le même destinataire y est deux fois",
    ),
  message: messageSchema,
  again: z.boolean().default(false),
});

/** Everything that a letter says: it is drawn again from this, whatever became of the contract since. */
const letterContentSchema = z.object({
  kind: z.enum(letterKinds),
  recipient: z.intersection(recipientSchema, z.object({ name: z.string() })),
  title: z.string(),
  number: z.string(),
  lot: z.string(),
  buyerName: z.string(),
  companyNames: z.array(z.string()),
  planned: z.number(),
  worked: z.number(),
  remaining: z.number(),
  expected: z.number().optional(),
  /** Of a company that holds a part: its own hours. */
  own: z.object({ planned: z.number(), worked: z.number(), remaining: z.number() }).optional(),
  knownUntil: daySchema,
  stage: z.enum(stages).optional(),
  end: daySchema.optional(),
  outcome: z.enum(outcomes).optional(),
  why: z.string().optional(),
  penaltyPerHour: z.number().optional(),
  penalty: z.number().optional(),
  /** Staff’s own words. */
  message: z.string(),
});
export type LetterContent = z.infer<typeof letterContentSchema>;

export const letterSchema = z.object({
  id: z.string(),
  ...storedFields,
  contractId: z.string(),
  /** The state of the contract that it tells of: it is not sent twice for one, unless staff ask. */
  state: z.string(),
  /** 1 for the first of its state to its recipient. */
  nth: z.int().min(1),
  mailId: z.string(),
  content: letterContentSchema,
});
export type Letter = z.infer<typeof letterSchema>;

const companyStandingSchema = holderSchema.extend({
  name: z.string(),
  worked: z.number(),
  remaining: z.number().optional(),
  email: z.string().optional(),
  activity: z.enum(companyActivities).optional(),
  size: z.enum(companySizes).optional(),
});
export type CompanyStanding = z.infer<typeof companyStandingSchema>;

/** All that the page of a followed contract shows. People are counted, never named. */
export const followedViewSchema = z.object({
  contract: contractSchema.extend({ clause: clauseSchema }),
  standing: z.object({ ...standing, knownUntil: daySchema }),
  months: z.array(
    z.object({
      month: monthSchema,
      planned: z.number().optional(),
      worked: z.number().optional(),
      projected: z.number().optional(),
    }),
  ),
  companies: z.array(companyStandingSchema),
  operationName: z.string().optional(),
  /** Where the buyer is written to, if it is registered here. */
  buyerEmail: z.string().optional(),
  employments: z.object({ total: z.int(), running: z.int(), participants: z.int() }),
  alert: alertSchema.optional(),
  letters: z.array(letterSchema),
});
export type FollowedView = z.infer<typeof followedViewSchema>;
