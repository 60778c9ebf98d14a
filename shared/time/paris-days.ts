/**
 * Days and instants of the calendar in Paris. A day is `YYYY-MM-DD`, an hour `09:00`, an instant ISO 8601 in
 * UTC.
 */

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The local time in Paris at an instant, read as if it were UTC, in epoch milliseconds. */
export const shownInParis = (milliseconds: number): number => {
  const shown = Object.fromEntries(parts.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  return Date.parse(`${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}:00Z`);
};

/** The day that many days later; earlier if negative. */
export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The instant of that time on that day in Paris; a time skipped by summer time becomes an hour later. */
export const parisInstant = (day: string, hour: string): string => {
  const wanted = Date.parse(`${day}T${hour}:00Z`);
  const near = wanted - (shownInParis(wanted) - wanted);
  return new Date(near - (shownInParis(near) - wanted)).toISOString();
};

/** The date in Paris at an instant. */
export const parisDay = (instant: string): string =>
  new Date(shownInParis(Date.parse(instant))).toISOString().slice(0, 10);

/** The month in Paris at an instant, `2026-11`. */
export const parisMonth = (instant: string): string => parisDay(instant).slice(0, 7);
