import { monthAfter } from "../../time/months.ts";

/** The twelve months of a year, `YYYY-MM`. */
export const monthsOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);

/** The months from one to another, both included, `YYYY-MM`; twelve at most. */
export const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < 12; month = monthAfter(month, 1)) months.push(month);
  return months;
};

/** The same month a year earlier. */
export const yearEarlier = (month: string): string => `${yearOf(month) - 1}${month.slice(4)}`;

/** The year that months make up from January to December; undefined where they make up none. */
export const wholeYear = (months: readonly string[]): number | undefined =>
  months.length === 12 && months[0]?.endsWith("-01") ? yearOf(months[0]) : undefined;

/** From 0 for January, of a month or of a day. */
export const monthIndex = (monthOrDay: string): number => Number(monthOrDay.slice(5, 7)) - 1;

/** Of a month or of a day. */
export const yearOf = (monthOrDay: string): number => Number(monthOrDay.slice(0, 4));
