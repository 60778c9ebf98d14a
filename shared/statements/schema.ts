import * as z from "zod";
import { employmentTypes } from "../clause/codes.ts";
import { monthSchema } from "../clause/schema.ts";
import { daySchema, storedFields } from "../fields/fields.ts";
import { identityInputSchema } from "../participants/identity.ts";
import { statementStatuses } from "./lifecycle.ts";

/** Hours of one person in one month, to the hundredth. What a month can hold is judged by `hoursFault`. */
const monthlyHoursSchema = z
  .number("un nombre d’heures est attendu, comme 35 ou 151,67")
  .min(0, "des heures ne peuvent pas être négatives")
  .max(999, "c’est plus qu’un mois ne contient")
  .transform((hours) => Math.round(hours * 100) / 100)
  .pipe(z.number());

/** What staff decided about a line. */
const lineDecisions = ["waiting", "accepted", "sentBack"] as const;

/** The hours of an employment in the month of a statement. */
export const statementLineSchema = z.object({
  employmentId: z.string(),
  /** Absent until the company states them. */
  hours: z.number().min(0).optional(),
  /** The last day of the employment, where the company tells of one. */
  end: daySchema.optional(),
  note: z.string().default(""),
  decision: z.enum(lineDecisions).default("waiting"),
  /** Why it was sent back. */
  why: z.string().optional(),
  /** Its hours, once accepted, are among those that the report counts. */
  counted: z.boolean().default(false),
});
export type StatementLine = z.infer<typeof statementLineSchema>;

/** What became of a new hire that a company told of. */
const hireStatuses = ["waiting", "accepted", "refused"] as const;

/** An employment that a company told of, without the person’s name, which is stored apart. */
export const statedHireSchema = z.object({
  id: z.string(),
  contractId: z.string(),
  type: z.enum(employmentTypes),
  start: daySchema,
  end: daySchema.optional(),
  hours: z.number().min(0),
  status: z.enum(hireStatuses),
  why: z.string().optional(),
  /** The refusal was told to the company. */
  told: z.boolean().default(false),
});
export type StatedHire = z.infer<typeof statedHireSchema>;

/** Most lines that a statement is made with: those of the largest agencies, well within what one item holds. */
export const mostLines = 1_000;
/** Most lines that are told of at once: hires and corrections may have added some. */
const mostTold = 2 * mostLines;
/** Most hires told of at once. */
export const mostHires = 20;

/** What one company states for one month, for all its contracts (*relevé d’heures*). */
export const hoursStatementSchema = z.object({
  id: z.string(),
  ...storedFields,
  companyId: z.string(),
  companyName: z.string(),
  month: monthSchema,
  status: z.enum(statementStatuses),
  lines: z.array(statementLineSchema),
  /** Employments that it has no line for, beyond {@link mostLines}. */
  leftOut: z.int().min(0).default(0),
  hires: z.array(statedHireSchema).default([]),
  note: z.string().default(""),
  /** « Rien ce mois-ci ». */
  nothing: z.boolean().default(false),
  /** The day on which the company was last asked, from which reminders are counted; absent without an address. */
  askedOn: daySchema.optional(),
  /** The last day of the link that was mailed. */
  linkUntil: daySchema.optional(),
  reminders: z.int().min(0).max(2).default(0),
  statedAt: z.iso.datetime().optional(),
  statedBy: z.enum(["company", "staff"]).optional(),
  checkedAt: z.iso.datetime().optional(),
  /** 1, and one more at each correction. */
  revision: z.int().min(1).default(1),
  /** Why it was corrected; absent for the first revision. */
  reason: z.string().optional(),
});
export type HoursStatement = z.infer<typeof hoursStatementSchema>;

/** A checked statement as it was before a correction. */
export const statementRevisionSchema = hoursStatementSchema
  .pick({ revision: true, reason: true, lines: true, nothing: true, statedAt: true, checkedAt: true })
  .extend({ ...storedFields, statementId: z.string() });
export type StatementRevision = z.infer<typeof statementRevisionSchema>;

/** Who was hired: for staff alone, and erased once they decided. */
export const hireIdentitySchema = z.object({
  id: z.string(),
  ...storedFields,
  statementId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: daySchema,
});
export type HireIdentity = z.infer<typeof hireIdentitySchema>;

const { firstName, lastName, birthDate } = identityInputSchema.shape;
const noteSchema = z.string().trim().max(500).default("");

/** A hire as a company tells of it. */
export const hireInputSchema = z.object({
  firstName,
  lastName,
  birthDate: birthDate.unwrap(),
  contractId: z.string().min(1, "à choisir"),
  type: z.enum(employmentTypes, "à choisir"),
  start: daySchema,
  end: daySchema.optional(),
  hours: monthlyHoursSchema,
});
export type HireInput = z.infer<typeof hireInputSchema>;

/** What a company states, or staff for it. */
export const statementInputSchema = z.object({
  nothing: z.boolean().default(false),
  lines: z
    .array(
      z.object({
        employmentId: z.string(),
        hours: monthlyHoursSchema.optional(),
        end: daySchema.optional(),
        note: noteSchema,
      }),
    )
    .max(mostTold)
    .default([]),
  /** Hires told of now. */
  newHires: z.array(hireInputSchema).max(mostHires).default([]),
  /** Of those told of before and not yet decided, the ones that hold: the others are withdrawn. */
  keptHires: z.array(z.string()).max(mostHires).default([]),
  note: z.string().trim().max(2_000).default(""),
});
export type StatementInput = z.infer<typeof statementInputSchema>;

/** What staff decide: the lines sent back, each with why; every other line that waits is accepted. */
export const statementDecisionSchema = z.object({
  sentBack: z
    .array(z.object({ employmentId: z.string(), why: z.string().trim().min(3).max(500) }))
    .max(mostTold)
    .default([]),
});
export type StatementDecision = z.infer<typeof statementDecisionSchema>;

/** A correction of a checked statement: the hours that change, and why. */
export const statementCorrectionSchema = z.object({
  reason: z.string().trim().min(3).max(500),
  lines: z
    .array(z.object({ employmentId: z.string(), hours: monthlyHoursSchema }))
    .min(1)
    .max(mostTold),
});
export type StatementCorrection = z.infer<typeof statementCorrectionSchema>;

/** What staff decide of a hire: a new participant, one who is known already, or none. */
export const hireDecisionSchema = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("accepted"), participantId: z.string().optional() }),
  z.object({ decision: z.literal("refused"), why: z.string().trim().min(3).max(500) }),
]);
export type HireDecision = z.infer<typeof hireDecisionSchema>;
