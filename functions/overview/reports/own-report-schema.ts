import * as z from "zod";
import { clauseReportSchema } from "../../../shared/clause/report-schema.ts";

const hours = z.number().min(0);

/** What the clauses of one buyer, or of one company, gave in a year; small counts of people are null but for staff. */
export const ownReportSchema = z.object({
  year: z.int(),
  clause: clauseReportSchema,
  /** The contracts followed in the year, with their hours since their start. */
  contracts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      number: z.string(),
      lot: z.string(),
      buyer: z.string(),
      end: z.string().optional(),
      plannedHours: hours.optional(),
      hours,
    }),
  ),
});
export type OwnReport = z.infer<typeof ownReportSchema>;
