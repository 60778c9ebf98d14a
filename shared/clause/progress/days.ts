import { addDays } from "../../time/paris-days.ts";

/** From a day to another, both included. */
export type Dates = { start: string; end: string };

const dayLength = 86_400_000;

/** Days from one to the other, both included; none where the second comes before. */
export const daysIn = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1);

/** The last day of a month, `2026-02` → `2026-02-28`. */
export const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** The months from a day’s to another’s, both included. */
export const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addDays(lastDayOf(day.slice(0, 7)), 1))
    months.push(day.slice(0, 7));
  return months;
};

/** The moments at which a contract’s hours are compared with what was planned. */
export const stages = ["third", "twoThirds", "end"] as const;
export type Stage = (typeof stages)[number];

export const stageLabels: Record<Stage, string> = {
  third: "au tiers de sa durée",
  twoThirds: "aux deux tiers de sa durée",
  end: "à sa fin",
};

/** The last day of each third of a contract’s duration. */
export const stageDays = ({ start, end }: Dates): Record<Stage, string> => {
  const days = daysIn(start, end);
  const after = (share: number) => addDays(start, Math.max(0, Math.ceil(days * share) - 1));
  return { third: after(1 / 3), twoThirds: after(2 / 3), end };
};

/** The day of the month by which the hours of the month before are stated and checked. */
const knownOn = 20;

/** The last day of which the hours are known: a month’s are from the {@link knownOn} of the next month on. */
export const knownUntil = (today: string): string => {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const lastOfBefore = addDays(firstOfMonth, -1);
  return Number(today.slice(8)) >= knownOn ? lastOfBefore : addDays(`${lastOfBefore.slice(0, 7)}-01`, -1);
};

/** The first day on which the hours worked until that day are known. */
export const dayKnown = (day: string): string => {
  const nextMonth = addDays(lastDayOf(day.slice(0, 7)), 1);
  return `${nextMonth.slice(0, 7)}-${knownOn}`;
};
