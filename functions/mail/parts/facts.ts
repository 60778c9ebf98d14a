import { dayText, weekdayText } from "../../../shared/time/dates.ts";
import type { MailRencontre } from "../document/rencontre-schema.ts";

/** Facts of a mail that staff may put in its text, by the name of their placeholder, in the order that staff see. */
export type Facts = Readonly<Record<string, string>>;

/** `{rencontre}`, `{date}` « 12 novembre 2026 » and `{jour}` « jeudi 12 novembre 2026 ». */
export const factsOfRencontre = ({ title, date }: MailRencontre) => ({
  rencontre: title,
  date: dayText(date),
  jour: weekdayText(date),
});

/** « demain », « dans 7 jours ». */
export const daysText = (days: number): string => (days === 1 ? "demain" : `dans ${days} jours`);
