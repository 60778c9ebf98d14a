import * as z from "zod";
import { employmentTypes } from "../clause/codes.ts";
import { monthSchema } from "../clause/schema.ts";
import { daySchema, storedContactSchema } from "../fields/fields.ts";
import { statementStatuses } from "./lifecycle.ts";
import {
  hoursStatementSchema,
  statedHireSchema,
  statementLineSchema,
  statementRevisionSchema,
} from "./schema.ts";

/** A line as its company and staff see it: who it is about by code and first name, and what is proposed. */
const lineViewSchema = statementLineSchema
  .pick({ employmentId: true, hours: true, end: true, note: true, decision: true, why: true, counted: true })
  .extend({
    /** The participant’s code. */
    code: z.string(),
    /** Absent where nobody entered it, or once it is erased. */
    firstName: z.string().optional(),
    employmentCode: z.string(),
    contractId: z.string(),
    contractTitle: z.string(),
    type: z.enum(employmentTypes),
    start: daySchema,
    /** The last day of the employment, as known before the statement. */
    knownEnd: daySchema.optional(),
    /** Hours of the month before, proposed where they can be those of this month. */
    proposed: z.number().optional(),
  });

/** What a mailed link shows: no name but first names. */
export const statementViewSchema = hoursStatementSchema
  .pick({
    version: true,
    companyName: true,
    month: true,
    status: true,
    note: true,
    nothing: true,
    statedAt: true,
    leftOut: true,
  })
  .extend({
    lines: z.array(lineViewSchema),
    hires: z.array(statedHireSchema.omit({ told: true }).extend({ contractTitle: z.string() })),
    /** The contracts on which the company may have hired. */
    contracts: z.array(z.object({ id: z.string(), title: z.string() })),
  });
export type StatementView = z.infer<typeof statementViewSchema>;
export type LineView = StatementView["lines"][number];

/** What the holder of a link sees, and until when it opens. */
export const statementOfLinkSchema = statementViewSchema.extend({ until: daySchema });
export type StatementOfLink = z.infer<typeof statementOfLinkSchema>;

/** A hire with its names, and the participants who bear the same ones, for staff who decide. */
const hireToDecideSchema = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: daySchema,
  samePersons: z.array(z.object({ id: z.string(), code: z.string() })),
});

/** A statement as staff see it. */
export const staffStatementSchema = statementViewSchema.extend({
  ...hoursStatementSchema.pick({
    id: true,
    companyId: true,
    askedOn: true,
    linkUntil: true,
    reminders: true,
    statedBy: true,
    checkedAt: true,
    revision: true,
    reason: true,
  }).shape,
  contact: storedContactSchema.omit({ public: true }).optional(),
  hiresToDecide: z.array(hireToDecideSchema),
  /** Former revisions, the oldest first. */
  former: z.array(
    statementRevisionSchema.pick({
      revision: true,
      reason: true,
      lines: true,
      statedAt: true,
      checkedAt: true,
    }),
  ),
  /** The months before and after that the company has a statement for. */
  beside: z.array(z.object({ id: z.string(), month: monthSchema, status: z.enum(statementStatuses) })),
});
export type StaffStatement = z.infer<typeof staffStatementSchema>;

/** A statement in the list of a month. */
export const statementRowSchema = hoursStatementSchema
  .pick({
    id: true,
    version: true,
    companyId: true,
    companyName: true,
    month: true,
    status: true,
    nothing: true,
    askedOn: true,
    reminders: true,
    statedAt: true,
    statedBy: true,
    checkedAt: true,
    revision: true,
  })
  .extend({
    people: z.int(),
    hours: z.number(),
    hiresWaiting: z.int(),
    contact: storedContactSchema.omit({ public: true }).optional(),
  });
export type StatementRow = z.infer<typeof statementRowSchema>;
