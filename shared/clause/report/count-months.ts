import type { FullClauseReport } from "../report-schema.ts";
import type { PastFigures } from "../schema.ts";
import type { FirstEntries } from "./first-entries.ts";
import type { Ledger, MonthSums } from "./ledger.ts";
import { toHours, toHundredths } from "./numbers.ts";
import { wholeYear } from "./periods.ts";

/** Hundredths of hours of months; undefined where nobody knows them. */
export type YearHours = { readonly months: MonthSums; readonly total: number | undefined };

/** Lines win over past figures, month by month; the figure of a whole year counts where no line is entered. */
export const hoursOfMonths = (
  lines: MonthSums,
  asked: readonly string[],
  past: readonly PastFigures[],
): YearHours => {
  const figures = past.filter(({ hours }) => hours !== undefined);
  const pastMonths = new Map(figures.map(({ month, hours = 0 }) => [month, toHundredths(hours)]));
  const year = wholeYear(asked);
  const ofYear = figures.find((figure) => figure.month === undefined && figure.year === year)?.hours;
  const months = asked.map((month, index) => lines[index] ?? pastMonths.get(month));
  const known = months.filter((sum) => sum !== undefined);
  const sum = known.length === 0 ? undefined : known.reduce((total, month) => total + month, 0);
  const bySum = known.length === asked.length || lines.some((month) => month !== undefined);
  return { months, total: bySum || ofYear === undefined ? sum : toHundredths(ofYear) };
};

/** Hours of the same months a year before; a month without a line has none where the rest was entered line by line. */
export const previousYearHours = (ledger: Ledger, past: readonly PastFigures[]): YearHours => {
  const { months, total } = hoursOfMonths(ledger.previousMonths, ledger.asked.before, past);
  if (!ledger.previousEntered) return { months, total };
  return { months: months.map((sum) => sum ?? 0), total: total ?? 0 };
};

type Started = Pick<FullClauseReport, "newParticipants" | "firstEntries">;

/** The months, and how many people start in them: somebody who starts in two counts once in all. */
export const countMonths = (
  ledger: Ledger,
  firsts: FirstEntries,
  hours: YearHours,
  previous: YearHours,
): Pick<FullClauseReport, "byMonth"> & Started => {
  const months = ledger.asked.months.map((month) => ({
    month,
    participants: 0,
    starting: new Set<string>(),
    startedEmployments: 0,
    firstEntries: 0,
  }));
  const byName = new Map(months.map((month) => [month.month, month]));

  const worked = new Map<string, number>();
  for (const { employment, months: mask } of ledger.lines)
    worked.set(employment.participantId, (worked.get(employment.participantId) ?? 0) | mask);
  for (const mask of worked.values())
    for (const [index, month] of months.entries()) month.participants += (mask >> index) & 1;

  const starting = new Set<string>();
  for (const { employment } of ledger.employments.values()) {
    const month = byName.get(employment.start.slice(0, 7));
    if (month === undefined) continue;
    month.starting.add(employment.participantId);
    month.startedEmployments += 1;
    starting.add(employment.participantId);
  }

  for (const day of firsts.values()) {
    const month = byName.get(day.slice(0, 7));
    if (month !== undefined) month.firstEntries += 1;
  }

  return {
    newParticipants: starting.size,
    firstEntries: months.reduce((sum, { firstEntries }) => sum + firstEntries, 0),
    byMonth: months.map((counts, index) => {
      const before = previous.months[index];
      return {
        month: counts.month,
        hours: toHours(hours.months[index] ?? 0),
        previousHours: before === undefined ? null : toHours(before),
        participants: counts.participants,
        newParticipants: counts.starting.size,
        firstEntries: counts.firstEntries,
        startedEmployments: counts.startedEmployments,
      };
    }),
  };
};
