import * as z from "zod";
import { monthSchema } from "../schema.ts";

const word = z.string().max(200).optional();

/**
 * Behind which figure the lines are: a key of each group that they must be in, as the report names it; `unknown` asks for
 * those of which nobody knows it.
 */
export const lineFilterSchema = z.object({
  month: monthSchema.optional(),
  /** Employments that start in the months asked, with hours or without: a month, or `yes` for all of them. */
  started: z.union([monthSchema, z.literal("yes")]).optional(),
  /** Contracts and companies with hours alone. */
  worked: z.literal("yes").optional(),
  /** First employments of those who enter in the months asked. */
  entered: z.literal("yes").optional(),
  /** First employments of those who entered a year before, by what became of them. */
  situation: word,
  nature: word,
  group: word,
  modality: word,
  reserved: z.enum(["yes", "no"]).optional(),
  sector: word,
  family: word,
  work: word,
  place: word,
  departement: word,
  project: word,
  state: z.enum(["yes", "no"]).optional(),
  employmentType: word,
  size: word,
  activity: word,
  gender: word,
  age: word,
  level: word,
  status: word,
  residence: word,
  priorityQuarter: word,
  prescriber: word,
});
export type LineFilter = z.infer<typeof lineFilterSchema>;
export type LineDimension = keyof LineFilter;
