import { mailHour } from "../../shared/followups/schema.ts";
import type { SituationRequest } from "../../shared/participants/schema.ts";
import { addDays, parisDay, parisInstant } from "../../shared/time/paris-days.ts";

/** Days after a question at which it is repeated, once, and at which it is closed without an answer. */
const reminderDays = 14;
const closingDays = 60;

const daysAfter = (askedAt: string, days: number): string =>
  parisInstant(addDays(parisDay(askedAt), days), mailHour);

/** When a question is repeated. */
const remindsAt = (askedAt: string): string => daysAfter(askedAt, reminderDays);

/** When a question no longer accepts answers by its link. */
export const requestClosesAt = (askedAt: string): string => daysAfter(askedAt, closingDays);

/** When the clock must handle a question; never once it is answered or closed. */
export const requestDueAt = ({ status, askOn, askedAt, reminded }: SituationRequest): string | undefined => {
  if (status === "planned") return parisInstant(askOn, mailHour);
  if (status !== "asked" || askedAt === undefined) return undefined;
  return reminded ? requestClosesAt(askedAt) : remindsAt(askedAt);
};
