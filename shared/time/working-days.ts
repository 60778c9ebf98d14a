import { addDays } from "./paris-days.ts";

/** Easter Sunday of a year (Gregorian computus, Meeus/Jones/Butcher). */
const easterOf = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** French public holidays that fall on the same day each year (code du travail, art. L3133-1). */
const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** Easter Monday, Ascension and Whit Monday, in days after Easter. */
const moving = [1, 39, 50];

/** Whether that day is a working day in France: neither a weekend nor a public holiday. */
export const isWorkingDay = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || fixed.includes(day.slice(5))) return false;
  const easter = easterOf(Number(day.slice(0, 4)));
  return !moving.some((days) => addDays(easter, days) === day);
};

/** The first working day of a month, `2026-11`. */
export const firstWorkingDayOf = (month: string): string => workingDaysAfter(addDays(`${month}-01`, -1), 1);

/** The day that many working days after a day. */
export const workingDaysAfter = (day: string, days: number): string => {
  let reached = day;
  for (let left = days; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
};
