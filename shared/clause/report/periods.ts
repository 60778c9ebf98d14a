/** The twelve months of a year, `YYYY-MM`. */
export const monthsOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);

/** The months from one to another, both included, `YYYY-MM`; twelve at most. */
export const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < 12; month = addMonths(`${month}-01`, 1).slice(0, 7))
    months.push(month);
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

/** The day that many months later; the last of the month where that month is shorter. */
export const addMonths = (day: string, months: number): string => {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  first.setUTCDate(Math.min(first.getUTCDate(), Number(day.slice(8))));
  return first.toISOString().slice(0, 10);
};
