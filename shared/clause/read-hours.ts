import { type Cells, textUpTo } from "../imports/read-cells.ts";
import { count } from "../text/count.ts";
import { monthText } from "../time/dates.ts";
import { neededColumn } from "./columns.ts";
import type { HoursValue, Span } from "./folder.ts";
import { readHours, readMonth } from "./read-clause-cells.ts";
import { spanText } from "./read-dates.ts";
import type { ClauseFile } from "./read-rows.ts";
import type { Reference } from "./references.ts";
import {
  daysOfMonth,
  daysWithin,
  hoursOfMonth,
  longestDay,
  longestWeek,
  usualLongestWeek,
  type WorkingLimit,
} from "./working-time.ts";

type HoursCells = Cells<keyof HoursValue & string>;

/** Refuses what no month holds, and warns of what few do; `days` are those of the employment in the month. */
const checkHours = (cells: HoursCells, { month, hours }: HoursValue, days: number): void => {
  const usual = hoursOfMonth(month, usualLongestWeek.hours);
  if (hours <= usual && hours <= days * longestDay.hours) return;
  const most = hoursOfMonth(month, longestWeek.hours);
  const stated = `${count(hours, "heure")} en ${monthText(month)}`;
  const law = ({ hours: limit, per, article }: WorkingLimit) =>
    `${limit} heures par ${per}, article ${article} du Code du travail`;
  if (hours > most)
    cells.refuse(
      "hours",
      `${stated}, un mois de ${daysOfMonth(month)} jours en contient au plus ${Math.floor(most)} (${law(longestWeek)})`,
    );
  else if (hours > usual)
    cells.warn("hours", `${stated}, plus de ${Math.floor(usual)} (${law(usualLongestWeek)}) : à vérifier`);
  else
    cells.warn(
      "hours",
      `${stated} pour ${count(days, "jour")} de contrat ce mois-là (${law(longestDay)}) : à vérifier`,
    );
};

type Needs = {
  employments: Reference;
  /** The dates of an employment, by its code. */
  spanOf(employment: string): Span;
  today: string;
};

/**
 * The hours of employments by month. Two lines for one month are refused even where they are alike: a line pasted
 * twice and two statements of half a month look the same, and only one of them adds up.
 */
export const hoursFile: ClauseFile<HoursValue, Needs> = {
  name: "heures",
  columns: {
    employment: neededColumn("contrat", "Contrat de travail"),
    month: neededColumn("mois", "Mois"),
    hours: neededColumn("heures", "Heures"),
  },
  key: ["employment", "month"],
  twice: (other) =>
    `La ligne ${other} donne aussi des heures à ce contrat pour ce mois : gardez une seule ligne, avec leur somme si ce sont deux relevés.`,
  read: (cells, { employments, spanOf, today }) => {
    const employment = cells.required("employment", textUpTo(40));
    const month = cells.required("month", readMonth);
    const hours = cells.required("hours", readHours);
    const unknown = employment && employments(employment);
    if (unknown) cells.refuse("employment", unknown);
    if (employment === undefined || month === undefined || hours === undefined) return undefined;
    const span = unknown ? {} : spanOf(employment);
    const days = daysWithin(month, span);
    if (month > today.slice(0, 7)) cells.refuse("month", `${monthText(month)} n’a pas encore commencé`);
    else if (days === 0)
      cells.refuse(
        "month",
        `${monthText(month)} est hors du contrat de travail, qui court ${spanText(span)}`,
      );
    else checkHours(cells, { employment, month, hours }, days);
    return { employment, month, hours };
  },
};
