import {
  daysOfMonth,
  daysWithin,
  hoursOfMonth,
  longestDay,
  longestWeek,
  type WorkingLimit,
} from "../clause/working-time.ts";
import { count } from "../text/count.ts";
import { dayText, monthText } from "../time/dates.ts";

/** The days of an employment, both included. */
type Dates = { start: string; end?: string | undefined };

/** « en octobre 2026 », « en avril 2027 ». */
const inMonth = (month: string): string => `en ${monthText(month)}`;

const law = ({ hours, per, article }: WorkingLimit): string =>
  `${hours} heures par ${per}, article ${article} du Code du travail`;

/**
 * Why a person cannot have worked so many hours in a month, in one French sentence; undefined where they can. The most is
 * what the law lets a month hold, and the days of the employment in it.
 */
export const hoursFault = (hours: number, month: string, { start, end }: Dates): string | undefined => {
  if (hours < 0) return "Des heures ne peuvent pas être négatives.";
  if (hours === 0) return undefined;
  const days = daysWithin(month, { start, end });
  if (days <= 0)
    return end !== undefined && end.slice(0, 7) < month
      ? `Ce contrat de travail a pris fin le ${dayText(end)} : il n’a pas d’heures ${inMonth(month)}.`
      : `Ce contrat de travail commence le ${dayText(start)} : il n’a pas d’heures ${inMonth(month)}.`;
  const stated = count(hours, "heure");
  const most = Math.floor(hoursOfMonth(month, longestWeek.hours));
  if (hours > most)
    return `${stated} ${inMonth(month)} : un mois de ${daysOfMonth(month)} jours en compte au plus ${most} (${law(longestWeek)}).`;
  if (hours > days * longestDay.hours)
    return `${stated} pour ${count(days, "jour")} de contrat ${inMonth(month)} : c’est au plus ${days * longestDay.hours} (${law(longestDay)}).`;
  return undefined;
};

/** Why an employment cannot end on that day; undefined where it can. */
export const endFault = (end: string, start: string): string | undefined =>
  end < start ? `La fin précède le début du contrat, le ${dayText(start)}.` : undefined;
