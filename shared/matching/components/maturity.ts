import { daysBetween } from "../rules/eligibility-worth.ts";
import type { Remarks } from "../world/remarks.ts";

const RIPE_DAYS = 270;
const FAR_DAYS = 730;
const LEAST = 0.2;

/** 1 for a launch within nine months, decreasing up to two years, lowest if the date has passed. */
export const maturityScore = (date: string, launchDate: string): number => {
  const days = daysBetween(date, launchDate);
  if (days < 0) return LEAST;
  const early = (days - RIPE_DAYS) / (FAR_DAYS - RIPE_DAYS);
  return 1 - (1 - LEAST) * Math.min(1, Math.max(0, early));
};

export const maturityRemarks = (
  date: string,
  launchDate: string,
  dayText: (day: string) => string,
): Remarks => {
  const days = daysBetween(date, launchDate);
  if (days < 0)
    return { for: [], against: [`La date de lancement prévue, le ${dayText(launchDate)}, est passée.`] };
  return days <= RIPE_DAYS
    ? { for: [`Lancement prévu bientôt, le ${dayText(launchDate)}.`], against: [] }
    : { for: [], against: [`Lancement encore lointain, le ${dayText(launchDate)}.`] };
};
