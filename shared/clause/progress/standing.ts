import type { Clause } from "../schema.ts";
import { type Dates, daysIn, knownUntil, lastDayOf, monthsBetween, type Stage, stageDays } from "./days.ts";
import { type FollowedStatus, statusOfOutcome } from "./lifecycle.ts";
import { plannedByMonth, plannedUntil } from "./planned-hours.ts";

/** What is read of a contract to tell where it stands. */
export type Followed = Pick<Clause, "plannedHours" | "start" | "end" | "penaltyPerHour" | "ended">;

/** Hours by month, `YYYY-MM`. */
type HoursByMonth = Readonly<Record<string, number>>;

type MonthStanding = {
  month: string;
  planned?: number;
  worked?: number;
  /** Hours to come in a month whose hours are not known yet, if they go on as they do. */
  projected?: number;
};

/** Where a contract stands. Hours are to the hundredth; what its dates or its planned hours do not tell is absent. */
export type Standing = {
  status: FollowedStatus;
  worked: number;
  planned?: number;
  /** Worked of planned, 1 for all. */
  share?: number;
  /** Hours planned and not worked yet; 0 once all are. */
  remaining?: number;
  /** Hours planned until {@link Standing.knownUntil}, in proportion to the days. */
  expected?: number;
  /** Hours at the end, if they go on as they do. */
  projected?: number;
  /** The last day of which hours are known. */
  knownUntil: string;
  /** The last stage gone by, where hours are missing for it. */
  late?: Stage;
  /** Euros owed for the hours missing at its end. */
  penalty?: number;
  /** Euros that will be owed at its end, if they go on as they do. */
  penaltyAtPace?: number;
};

/** Behind means less than this share of the hours expected at a third or two thirds; at its end, any hour missing. */
const tolerated = 0.9;

/** Days of a contract before which its pace tells nothing of its end. */
const daysOfPace = 30;

/** Added up in hundredths, so that no fraction is lost. */
export const sumOfHours = (hours: readonly number[]): number =>
  hours.reduce((total, one) => total + Math.round(one * 100), 0) / 100;

const datesOf = ({ start, end }: Followed): Dates | undefined =>
  start !== undefined && end !== undefined && start <= end ? { start, end } : undefined;

const statusOf = (
  { start, end, ended, plannedHours = 0 }: Followed,
  { today, known, worked }: { today: string; known: string; worked: number },
): FollowedStatus => {
  if (ended) return statusOfOutcome[ended.outcome];
  if (start !== undefined && today < start && worked === 0) return "planned";
  if (end === undefined || known < end) return "running";
  return worked >= plannedHours ? "completed" : "short";
};

/** The last stage whose hours are known, where they are too few. */
const lateStage = (planned: number, dates: Dates, known: string, worked: number): Stage | undefined => {
  const days = stageDays(dates);
  if (known >= days.end) return worked < planned ? "end" : undefined;
  const stage = known >= days.twoThirds ? "twoThirds" : known >= days.third ? "third" : undefined;
  return stage && worked < tolerated * plannedUntil(planned, dates, known) ? stage : undefined;
};

/** Hours at the end, at the pace of those that are known; undefined before a pace tells anything, and once staff have said how it ended. */
const projectedOf = (
  { ended }: Followed,
  hours: HoursByMonth,
  { dates, known }: { dates: Dates; known: string },
): number | undefined => {
  const all = daysIn(dates.start, dates.end);
  const gone = Math.min(all, daysIn(dates.start, known));
  if (ended || gone === 0 || gone < Math.min(daysOfPace, all)) return undefined;
  // Hours of a month that is not over everywhere yet count for nothing in a pace.
  const sure = sumOfHours(
    Object.entries(hours).flatMap(([month, one]) => (lastDayOf(month) <= known ? [one] : [])),
  );
  return Math.round((sure / gone) * all);
};

const euros = (amount: number): number => Math.round(amount * 100) / 100;

/** Where a contract stands on a day, of what is planned and of its hours by month. */
export const standingOf = (followed: Followed, hours: HoursByMonth, today: string): Standing => {
  const known = knownUntil(today);
  const worked = sumOfHours(Object.values(hours));
  const status = statusOf(followed, { today, known, worked });
  const base: Standing = { status, worked, knownUntil: known };
  const { plannedHours: planned, penaltyPerHour, ended } = followed;
  if (!planned) return base;
  const remaining = sumOfHours([Math.max(0, planned - worked)]);
  const dates = datesOf(followed);
  const told: Standing = { ...base, planned, share: worked / planned, remaining };
  const due = status === "short" && penaltyPerHour ? { penalty: euros(remaining * penaltyPerHour) } : {};
  if (!dates) return { ...told, ...due };
  const atPace = projectedOf(followed, hours, { dates, known });
  const projected = atPace === undefined ? undefined : Math.max(atPace, worked);
  const late = ended ? undefined : lateStage(planned, dates, known, worked);
  const ahead =
    status === "running" && penaltyPerHour && projected !== undefined && projected < planned
      ? { penaltyAtPace: euros((planned - projected) * penaltyPerHour) }
      : {};
  return {
    ...told,
    ...due,
    ...ahead,
    expected: plannedUntil(planned, dates, known),
    ...(projected === undefined ? {} : { projected }),
    ...(late ? { late } : {}),
  };
};

/**
 * Hours planned and worked by month: the contract’s months, and any other in which hours were worked; those to come at the
 * pace of those that are known.
 */
export const standingByMonth = (followed: Followed, hours: HoursByMonth, today: string): MonthStanding[] => {
  const dates = datesOf(followed);
  const planned =
    dates && followed.plannedHours ? plannedByMonth(followed.plannedHours, dates) : new Map<string, number>();
  const known = knownUntil(today);
  const atPace = dates && followed.plannedHours ? projectedOf(followed, hours, { dates, known }) : undefined;
  const projected = dates && atPace !== undefined ? plannedByMonth(atPace, dates) : new Map<string, number>();
  const worked = Object.keys(hours);
  const running = followed.start && !dates ? monthsBetween(followed.start, today) : [];
  return [...new Set([...planned.keys(), ...running, ...worked])].toSorted().map((month) => {
    const ofPlan = planned.get(month);
    const ofWork = hours[month];
    const toCome = lastDayOf(month) > known ? projected.get(month) : undefined;
    return {
      month,
      ...(ofPlan === undefined ? {} : { planned: ofPlan }),
      ...(ofWork === undefined ? {} : { worked: ofWork }),
      ...(toCome === undefined ? {} : { projected: toCome }),
    };
  });
};
