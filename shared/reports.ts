import * as z from "zod";
import { outcomeAnswers } from "./lives.ts";
import { rencontreSchema } from "./rencontres.ts";

const count = z.int().min(0);

/** Contracts counted together: euros tax excluded, hours of insertion, beneficiaries. */
const totalsSchema = z.object({
  contracts: count,
  amount: z.number(),
  hours: count,
  beneficiaries: count,
});
export type Totals = z.infer<typeof totalsSchema>;

const groupsSchema = z.array(totalsSchema.extend({ key: z.string(), label: z.string() }));
export type Groups = z.infer<typeof groupsSchema>;

const editionSchema = rencontreSchema.pick({ id: true, title: true, date: true, status: true }).extend({
  buyers: count,
  suppliers: count,
  /** Intents that buyers brought. */
  intents: count,
  /** Meetings of the published plan, and how they went. */
  meetings: count,
  held: count,
  noShow: count,
  /** Meetings by the furthest answer of either side. */
  outcomes: z.record(z.enum(outcomeAnswers), count),
  unanswered: count,
  /** Mean of the marks from 1 to 5, where there are any. */
  satisfaction: z.number().optional(),
});
export type Edition = z.infer<typeof editionSchema>;

/** The annual report: contracts that staff have confirmed, by what they are counted by, and the editions of the year. */
export const reportSchema = z.object({
  year: z.int(),
  total: totalsSchema,
  /** Contracts told of by participants that staff have still to confirm. */
  drafts: count,
  /** By the month of the award, from January to December. */
  byMonth: z.array(totalsSchema.extend({ month: z.string() })).length(12),
  byBuyer: groupsSchema,
  bySector: groupsSchema,
  byModality: groupsSchema,
  byDepartement: groupsSchema,
  editions: z.array(editionSchema),
});
export type Report = z.infer<typeof reportSchema>;
