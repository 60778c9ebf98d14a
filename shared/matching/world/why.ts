import * as z from "zod";

/** Why two people meet, one sentence for each of them: what a convocation says of a meeting. */
export const whyMeetSchema = z.object({ buyer: z.string(), supplier: z.string() });
export type WhyMeet = z.infer<typeof whyMeetSchema>;
