import { mailHour } from "../../shared/followups/schema.ts";
import { statementSets } from "../../shared/statements/lifecycle.ts";
import type { HireIdentity, HoursStatement } from "../../shared/statements/schema.ts";
import { addDays, parisDay, parisInstant } from "../../shared/time/paris-days.ts";
import { workingDaysAfter } from "../../shared/time/working-days.ts";

/** Working days after the company was asked, on which it is reminded if it has not answered. */
const remindedAfter = [4, 8] as const;

/** How long a mailed link opens the statement, in days. */
export const linkDays = 90;

/** Milliseconds without progress after which the recording of accepted hours counts as left behind. */
const leftBehindAfter = 60_000;

/** When the clock has to look at a statement: to remind, or to go on recording; undefined where there is nothing to do. */
export const statementDueAt = ({
  status,
  askedOn,
  reminders,
  updatedAt,
}: Pick<HoursStatement, "status" | "askedOn" | "reminders" | "updatedAt">): string | undefined => {
  if (status === "recording") return new Date(Date.parse(updatedAt) + leftBehindAfter).toISOString();
  const days = remindedAfter[reminders];
  return statementSets.awaited.includes(status) && askedOn !== undefined && days !== undefined
    ? parisInstant(workingDaysAfter(askedOn, days), mailHour)
    : undefined;
};

/** When the clock erases the names of a hire of which staff have decided nothing: they wait as long as a link opens. */
export const hireDueAt = ({ createdAt }: Pick<HireIdentity, "createdAt">): string =>
  parisInstant(addDays(parisDay(createdAt), linkDays), mailHour);
