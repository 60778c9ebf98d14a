import * as z from "zod";
import { situationKinds } from "../clause/codes.ts";
import { employmentSchema, participantSchema, situationSchema } from "../clause/schema.ts";
import { daySchema } from "../fields/fields.ts";
import { identitySchema } from "./identity.ts";
import { milestones } from "./milestones.ts";
import { situationRequestSchema } from "./schema.ts";

/** An employment with the names of what it refers to, and its hours, all years together. */
export const employmentViewSchema = employmentSchema.extend({
  contractTitle: z.string(),
  companyName: z.string(),
  employerName: z.string().optional(),
  hours: z.number(),
});
export type EmploymentView = z.infer<typeof employmentViewSchema>;

/** A participant as staff see them: facts, employments, what became of them, and nothing of who they are. */
export const participantViewSchema = z.object({
  participant: participantSchema,
  employments: z.array(employmentViewSchema),
  situations: z.array(situationSchema),
  requests: z.array(situationRequestSchema),
  /** That an identity is kept, and until when. */
  identity: z.object({ version: z.int(), eraseOn: daySchema }).optional(),
  /** Participants with the same name and birth date. */
  similar: z.array(participantSchema.pick({ id: true, code: true, firstEntry: true })),
});
export type ParticipantView = z.infer<typeof participantViewSchema>;

/** Who a participant is, as it is shown to a person who asked for it. */
export const identityViewSchema = identitySchema.omit({ personHash: true });
export type IdentityView = z.infer<typeof identityViewSchema>;

/** A participant of whom nobody has said what became of them. */
export const unansweredSchema = z.object({
  participantId: z.string(),
  code: z.string(),
  firstEntry: daySchema,
  until: daySchema,
  request: situationRequestSchema
    .pick({ status: true, askedAt: true, reminded: true, askOn: true })
    .optional(),
  who: z.enum(["referrer", "person"]).optional(),
});

/** What the holder of a mailed link sees of the question. */
export const askedSituationSchema = z.object({
  code: z.string(),
  firstName: z.string().optional(),
  self: z.boolean(),
  months: z.literal(milestones),
  enteredOn: daySchema,
  closesAt: z.iso.datetime(),
  closed: z.boolean(),
  kind: z.enum(situationKinds).optional(),
});
