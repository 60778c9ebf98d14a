import * as z from "zod";
import { daySchema } from "../fields/fields.ts";

const positive = z.number().min(0).max(10_000_000_000);
const range = z.object({ low: positive, high: positive });

/** The hours of insertion that a buyer means to ask for, with all that they were counted from: a part of the legal note. */
export const keptEffortSchema = z.object({
  amount: positive,
  trade: z.string().max(120).optional(),
  labourShare: z.number().min(0).max(1),
  effort: z.number().min(0).max(1),
  hourlyCost: range,
  durationMonths: z.int().min(1).max(240).optional(),
  hours: range,
  exact: range,
  fullTimeYears: range,
  fullTimeDuring: range.optional(),
  sources: z.array(z.string().max(500)).max(4),
  /** The day on which it was counted, by the rows in force then. */
  countedOn: daySchema,
});
export type KeptEffort = z.infer<typeof keptEffortSchema>;
