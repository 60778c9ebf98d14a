import * as z from "zod";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One meeting of the recipient's plan, or a match without a slot where only contacts are exchanged. */
export const mailMeetingSchema = z.object({
  /** Stays the same when the meeting moves, so that calendars can tell a change from a new meeting. */
  id: z.string(),
  slot: z.object({ start: hour, end: hour }).optional(),
  table: z.int().optional(),
  counterpart: z.object({
    organisationName: z.string(),
    contactName: z.string().default(""),
    email: z.string().default(""),
    phone: z.string().default(""),
  }),
  /** What they meet about. */
  intents: z.array(z.object({ title: z.string() })).default([]),
  /** Why they meet, in one sentence for the reader. */
  why: z.string().default(""),
});
export type MailMeeting = z.infer<typeof mailMeetingSchema>;
