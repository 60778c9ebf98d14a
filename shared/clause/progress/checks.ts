import { dayKnown, stageDays, stages } from "./days.ts";
import type { Followed } from "./standing.ts";

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The days on which a contract is looked at for a year: once the hours of each stage that falls in the year are known, and,
 * where it has no end, on the first day of the next year, in which it goes on.
 */
export const checkDays = ({ start, end, plannedHours }: Followed, year: number): string[] => {
  if (end === undefined) return [`${year + 1}-01-01`];
  if (start === undefined || start > end || !plannedHours) return [];
  const days = stageDays({ start, end });
  return stages.flatMap((stage) => (yearOf(days[stage]) === year ? [dayKnown(days[stage])] : []));
};

/** The years that a contract runs in; the current one is the last where no end is known. */
export const yearsOf = (
  { start, end }: { start: string; end?: string | undefined },
  today: string,
): number[] => {
  const first = yearOf(start);
  const last = Math.max(first, yearOf(end ?? today));
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
};
