/** The twelve months of a year, `YYYY-MM`. */
export const monthsOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);

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
