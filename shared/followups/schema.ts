import * as z from "zod";
import { storedFields } from "../fields/fields.ts";
import { sideSchema } from "../rencontres/schema.ts";
import { addDays, parisDay, parisInstant } from "../time/paris-days.ts";
import { followUpStatuses } from "./lifecycle.ts";

/** Days after the rencontre at which its participants get questions about the outcomes of their meetings. */
export const waves = [1, 30, 90, 180] as const;
export const waveSchema = z.literal(waves);
export type Wave = z.infer<typeof waveSchema>;

/** Days after a question at which it is repeated, and at which it is closed without an answer. */
const reminderDays = [7, 14] as const;
const closingDays = 21;

/** Mails of a rencontre are sent in the morning, Paris time. */
export const mailHour = "09:00";

/** When a wave is sent: that many days after the rencontre, at 9:00 in Paris. */
export const waveStartsAt = (date: string, wave: Wave): string => parisInstant(addDays(date, wave), mailHour);

/** When the last wave is over and no more questions are sent. */
export const followUpsEndAt = (date: string): string =>
  parisInstant(addDays(date, Math.max(...waves) + closingDays), mailHour);

/** The question sent to one participant in one wave, about their meetings that are still open. */
export const followUpSchema = z.object({
  id: z.string(),
  ...storedFields,
  rencontreId: z.string(),
  registrationId: z.string(),
  organisationName: z.string(),
  side: sideSchema,
  wave: waveSchema,
  meetingIds: z.array(z.string()),
  status: z.enum(followUpStatuses),
  sentAt: z.iso.datetime(),
  /** Reminders sent so far. */
  reminders: z.int().min(0).max(2),
  answeredAt: z.iso.datetime().optional(),
  /** 1 to 5, asked in the first wave. */
  satisfaction: z.int().min(1).max(5).optional(),
  notes: z.string().default(""),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** So many days after the question, at 9:00 in Paris. */
const daysAfter = ({ sentAt }: Pick<FollowUp, "sentAt">, days: number): string =>
  parisInstant(addDays(parisDay(sentAt), days), mailHour);

/** When a question no longer accepts answers. */
export const closesAt = (followUp: Pick<FollowUp, "sentAt">): string => daysAfter(followUp, closingDays);

/** The reminder due by now, 1 or 2; a missed one is replaced by the next. */
export const reminderDue = (followUp: FollowUp, now: string): 1 | 2 | undefined => {
  if (followUp.status !== "sent") return undefined;
  if (now >= daysAfter(followUp, reminderDays[1])) return followUp.reminders < 2 ? 2 : undefined;
  return now >= daysAfter(followUp, reminderDays[0]) && followUp.reminders < 1 ? 1 : undefined;
};

/** When the clock must handle it; never once it is closed. */
export const followUpDueAt = (followUp: FollowUp): string | undefined => {
  if (followUp.status === "closed") return undefined;
  const next = followUp.status === "sent" ? reminderDays[followUp.reminders] : undefined;
  return next === undefined ? closesAt(followUp) : daysAfter(followUp, next);
};
