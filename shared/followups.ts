import { z } from "zod";
import { addDays, parisInstant } from "./paris-days.ts";

/** Days after the rencontre at which its participants are asked what came of their meetings. */
export const waves = [1, 30, 90, 180] as const;
export const waveSchema = z.literal(waves);
export type Wave = z.infer<typeof waveSchema>;

/** Days after a question at which it is repeated, and at which it is closed without an answer. */
export const reminderDays = [7, 14] as const;
export const closingDays = 21;

/** Mails of a rencontre leave in the morning, Paris time. */
export const mailHour = "09:00";

/** When a wave is sent: that many days after the rencontre, at nine in Paris. */
export const waveStartsAt = (date: string, wave: Wave): string => parisInstant(addDays(date, wave), mailHour);

/** When the last wave is over and nothing more is asked. */
export const followUpsEndAt = (date: string): string =>
  parisInstant(addDays(date, Math.max(...waves) + closingDays), mailHour);
