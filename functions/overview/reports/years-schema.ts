import * as z from "zod";

export const yearHoursSchema = z.object({
  year: z.int(),
  /** Null where nobody knows them. */
  hours: z.number().min(0).nullable(),
  /** Counted from lines, or published without them. */
  byLines: z.boolean(),
  publishedParticipants: z.int().min(0).optional(),
});
export type YearHours = z.infer<typeof yearHoursSchema>;
