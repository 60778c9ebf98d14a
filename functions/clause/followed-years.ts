import { checkDays, yearsOf } from "../../shared/clause/progress/checks.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { mailHour } from "../../shared/followups/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import type { FollowedYear } from "./documents.ts";

type Dated = Pick<Contract, "id" | "awardedOn" | "clause">;

/** What the checks of a year are made from: changed, they are made again. */
const madeFrom = ({ clause }: Dated): string =>
  JSON.stringify([
    clause?.start ?? "",
    clause?.end ?? "",
    clause?.plannedHours ?? 0,
    clause?.ended === undefined ? "" : "ended",
  ]);

/** The first check of a year that is after that instant; none where all are past, or staff have said how it ended. */
export const nextCheckOf = ({ clause }: Dated, year: number, after: string): string | undefined =>
  clause && !clause.ended
    ? checkDays(clause, year)
        .map((day) => parisInstant(day, mailHour))
        .find((at) => at > after)
    : undefined;

/** That a contract runs in a year, with the next moment at which the clock looks at it. */
export const followedYearOf = (
  contract: Dated,
  year: number,
  { now, after = now }: { now: string; after?: string },
): FollowedYear => {
  const nextCheck = nextCheckOf(contract, year, after);
  const operationId = contract.clause?.operationId;
  return {
    ...{ version: 0, createdAt: now, updatedAt: now },
    contractId: contract.id,
    year,
    ...(operationId === undefined ? {} : { operationId }),
    checkedFor: madeFrom(contract),
    ...(nextCheck === undefined ? {} : { nextCheck }),
  };
};

/**
 * The years that a contract runs in, as they are first stored: without a start, from its award; without an end, until the day
 * on which staff said that it ended, or today.
 */
export const followedYearsFor = (
  contract: Dated,
  { now, today }: { now: string; today: string },
): FollowedYear[] =>
  yearsOf(
    {
      start: contract.clause?.start ?? contract.awardedOn,
      end: contract.clause?.end ?? contract.clause?.ended?.on,
    },
    today,
  ).map((year) => followedYearOf(contract, year, { now }));

/** A year that is stored keeps its checks, unless what they were made from has changed. */
export const mergeFollowedYear = (before: FollowedYear, given: FollowedYear): FollowedYear => {
  const { nextCheck, operationId, ...kept } = before;
  const sameChecks = before.checkedFor === given.checkedFor;
  if (sameChecks && operationId === given.operationId) return before;
  const next = sameChecks ? nextCheck : given.nextCheck;
  return {
    ...kept,
    checkedFor: given.checkedFor,
    ...(given.operationId === undefined ? {} : { operationId: given.operationId }),
    ...(next === undefined ? {} : { nextCheck: next }),
  };
};
