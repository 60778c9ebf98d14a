import * as z from "zod";
import { fullClauseReportSchema } from "../clause/report-schema.ts";
import { outcomeAnswers } from "../followups/outcome-answers.ts";
import { rencontreSchema } from "../rencontres/schema.ts";

const count = z.int().min(0);

/** Totals of a group of contracts: euros tax excluded, hours of insertion, beneficiaries. */
const totalsSchema = z.object({
  contracts: count,
  amount: z.number(),
  hours: count,
  beneficiaries: count,
});
export type Totals = z.infer<typeof totalsSchema>;

const groupsSchema = z.array(totalsSchema.extend({ key: z.string(), label: z.string() }));
export type Groups = z.infer<typeof groupsSchema>;

const rencontreSummarySchema = rencontreSchema
  .pick({ id: true, title: true, date: true, status: true })
  .extend({
    buyers: count,
    suppliers: count,
    /** Intents that buyers brought. */
    intents: count,
    /** Meetings of the published plan, by result. */
    meetings: count,
    held: count,
    noShow: count,
    /** Meetings by the most advanced answer of either side. */
    outcomes: z.record(z.enum(outcomeAnswers), count),
    unanswered: count,
    /** Mean of the marks from 1 to 5, if there are any. */
    satisfaction: z.number().optional(),
  });
export type RencontreSummary = z.infer<typeof rencontreSummarySchema>;

/**
 * The annual report: confirmed contracts, grouped in several ways, the rencontres of the year, and what the social clauses
 * gave in it.
 */
export const reportSchema = z.object({
  year: z.int(),
  total: totalsSchema,
  /** Contracts reported by participants, not confirmed by staff yet. */
  drafts: count,
  /** By the month of the award, from January to December. */
  byMonth: z.array(totalsSchema.extend({ month: z.string() })).length(12),
  byBuyer: groupsSchema,
  bySector: groupsSchema,
  byModality: groupsSchema,
  byDepartement: groupsSchema,
  editions: z.array(rencontreSummarySchema),
  /** What the social clauses gave: hours worked, people, contracts that run. */
  clause: fullClauseReportSchema,
});
export type Report = z.infer<typeof reportSchema>;
