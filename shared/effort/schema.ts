import * as z from "zod";
import { daySchema } from "../fields/fields.ts";
import { keptEffortSchema } from "../intents/kept-effort.ts";
import { natureSchema } from "../intents/schema.ts";
import { effortBounds } from "./read-question.ts";

const within = ({ low, high }: { low: number; high: number }) => z.number().min(low).max(high);
const part = z.number().gt(0).max(1);

const dated = {
  /** First day in force. */
  from: daySchema,
  until: daySchema.optional(),
  /** Where the figure can be read. */
  source: z.string().trim().min(5).max(500),
};

export const labourShareSchema = z.object({
  trade: z.string().trim().min(3).max(120),
  share: part,
  ...dated,
});

export const hourlyCostSchema = z.object({
  trade: z.string().trim().min(3).max(120).optional(),
  low: within(effortBounds.hourlyCost),
  high: within(effortBounds.hourlyCost),
  ...dated,
});

/** The rows by which hours are counted, shipped and added. */
export const effortRatesSchema = z.object({
  labourShares: z.array(labourShareSchema).max(400),
  hourlyCosts: z.array(hourlyCostSchema).max(400),
});

export const effortQuestionSchema = z
  .object({
    /** Euros, tax excluded, for the whole contract. */
    amount: within(effortBounds.amount),
    /** A trade of the table; either it or `labourShare` is given. */
    trade: z.string().trim().max(120).optional(),
    /** From 0 to 1; takes the place of the trade’s. */
    labourShare: part.optional(),
    /** From 0 to 1. */
    effort: part,
    /** Euros an hour; takes the place of the table’s. */
    hourlyCost: within(effortBounds.hourlyCost).optional(),
    durationMonths: z
      .int()
      .min(effortBounds.durationMonths.low)
      .max(effortBounds.durationMonths.high)
      .optional(),
  })
  .refine(({ trade, labourShare }) => trade !== undefined || labourShare !== undefined, {
    path: ["trade"],
    message: "un métier de la table ou une part de main-d’œuvre est attendu",
  });

export const effortAnswerSchema = keptEffortSchema.extend({
  /** How it was counted, in one line. */
  formula: z.string(),
  /** What the hours make in full-time jobs. */
  fullTime: z.string(),
});

/** Which contracts are similar: of that family or sector, and of that nature. */
export const similarQuestionSchema = z.object({
  category: z.string().max(120),
  /** If absent, that of the category. */
  nature: natureSchema.optional(),
});

const figure = z.number().min(0);

export const similarAnswerSchema = z.object({
  /** Null where fewer than five contracts have ended. */
  summary: z
    .object({
      scope: z.enum(["family", "sector"]),
      contracts: z.int(),
      hoursPerTenThousand: z.object({ low: figure, middle: figure, high: figure }).nullable(),
      reached: figure.nullable(),
    })
    .nullable(),
  /** What they are: all for the team, its own for a buyer, none for others. */
  contracts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      buyerName: z.string(),
      amount: figure.optional(),
      plannedHours: figure.optional(),
      hours: figure,
    }),
  ),
});
