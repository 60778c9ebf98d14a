/**
 * Dates and times in French. A day is `YYYY-MM-DD`, an instant ISO 8601; instants are shown in Paris time.
 */

const NBSP = "\u00a0";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", ...options });

const dayFormat = format({ day: "numeric", month: "long", year: "numeric" });
const weekdayFormat = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const monthFormat = format({ month: "long", year: "numeric" });
const hourFormat = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** Noon, so that a day without a time keeps its date in any time zone. */
const instantOf = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00Z` : value);

/** The first of a month is « 1er ». */
const withFirst = (text: string): string => text.replace(/(^|\s)1 (?=\p{L})/u, "$11er ");

/** `2026-11-12` or an instant → « 12 novembre 2026 ». */
export const dayText = (value: string): string => withFirst(dayFormat.format(instantOf(value)));

/** → « jeudi 12 novembre 2026 ». */
export const weekdayText = (value: string): string => withFirst(weekdayFormat.format(instantOf(value)));

/** `2026-11` → « novembre 2026 ». */
export const monthText = (value: string): string => monthFormat.format(instantOf(`${value}-15`));

/** `2026-11` → « de novembre 2026 », `2026-10` → « d’octobre 2026 ». */
export const ofMonthText = (value: string): string => {
  const text = monthText(value);
  return /^[aeiou]/i.test(text) ? `d’${text}` : `de ${text}`;
};

/** `09:30` → « 9 h 30 »; `14:00` → « 14 h ». */
export const hourText = (value: string): string => {
  const [hours = "0", minutes = "00"] = value.split(":");
  return `${Number(hours)}${NBSP}h${minutes === "00" ? "" : `${NBSP}${minutes}`}`;
};

/** An instant → « 12 novembre 2026 à 9 h 30 ». */
export const momentText = (value: string): string =>
  `${dayText(value)} à ${hourText(hourFormat.format(instantOf(value)))}`;
