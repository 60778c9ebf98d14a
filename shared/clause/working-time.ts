/** The most hours that the law lets somebody work. */
export type WorkingLimit = {
  readonly hours: number;
  readonly per: "semaine" | "jour";
  readonly article: string;
};

/** The longest week of work that can be allowed, in exceptional circumstances (Code du travail, article L. 3121-21). */
export const longestWeek: WorkingLimit = { hours: 60, per: "semaine", article: "L. 3121-21" };

/** The longest week of work otherwise (Code du travail, article L. 3121-20). */
export const usualLongestWeek: WorkingLimit = { hours: 48, per: "semaine", article: "L. 3121-20" };

/** The longest day of work that an agreement can allow, in hours (Code du travail, article L. 3121-19). */
export const longestDay: WorkingLimit = { hours: 12, per: "jour", article: "L. 3121-19" };

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month `YYYY-MM`, in the years 1901 to 2099. */
export const daysOfMonth = (month: string): number => {
  const place = Number(month.slice(5, 7)) - 1;
  const isLeap = place === 1 && Number(month.slice(0, 4)) % 4 === 0;
  return isLeap ? 29 : (days[place] ?? 0);
};

/** The hours of a month in which every week is that long. */
export const hoursOfMonth = (month: string, weekHours: number): number =>
  (weekHours * daysOfMonth(month)) / 7;

/** Days of a month that are in a span, whose days are included; 0 for a month outside it. */
export const daysWithin = (
  month: string,
  { start, end }: { start?: string | undefined; end?: string | undefined },
) => {
  const dayIn = (day: string | undefined, otherwise: number): number =>
    day?.startsWith(month) ? Number(day.slice(8)) : otherwise;
  if ((start && start.slice(0, 7) > month) || (end && end.slice(0, 7) < month)) return 0;
  return dayIn(end, daysOfMonth(month)) - dayIn(start, 1) + 1;
};
