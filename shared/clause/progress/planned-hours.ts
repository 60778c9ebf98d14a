import { type Dates, daysIn, lastDayOf, monthsBetween } from "./days.ts";

const toHundredth = (hours: number): number => Math.round(hours * 100) / 100;

/** Hours planned until the end of that day, in proportion to the days gone by; to the hundredth. */
export const plannedUntil = (planned: number, { start, end }: Dates, day: string): number => {
  const all = daysIn(start, end);
  const gone = Math.min(all, daysIn(start, day));
  return all === 0 ? 0 : toHundredth((planned * gone) / all);
};

/** Hours planned by month, in proportion to its days: they add up to what is planned. */
export const plannedByMonth = (planned: number, dates: Dates): ReadonlyMap<string, number> => {
  let before = 0;
  return new Map(
    monthsBetween(dates.start, dates.end).map((month) => {
      const until = plannedUntil(planned, dates, lastDayOf(month));
      const ofMonth = toHundredth(until - before);
      before = until;
      return [month, ofMonth];
    }),
  );
};
