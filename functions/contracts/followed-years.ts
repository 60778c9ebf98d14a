import * as z from "zod";
import { checkDays, yearsOf } from "../../shared/clause/progress/checks.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { storedFields } from "../../shared/fields/fields.ts";
import { mailHour } from "../../shared/followups/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import type { DocumentKind } from "../platform/db/documents.ts";
import { followedYearIndex, followedYearKey } from "../platform/db/keys/clause.ts";

/** That a contract runs in a year: by it the year’s report finds the contract, with hours or without. */
const followedYearSchema = z.object({
  contractId: z.string(),
  year: z.int(),
  ...storedFields,
  /** When the clock looks next at where the contract stands; absent where nothing is to come in this year. */
  nextCheck: z.iso.datetime().optional(),
  /** The dates and hours that its checks were made from. */
  checkedFor: z.string().optional(),
});
export type FollowedYear = z.infer<typeof followedYearSchema>;

export const followedYearDocuments: DocumentKind<FollowedYear> = {
  schema: followedYearSchema,
  keysOf: (followed) => ({
    ...followedYearKey(followed.contractId, followed.year),
    ...followedYearIndex(followed),
  }),
};

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
  return {
    ...{ version: 0, createdAt: now, updatedAt: now },
    contractId: contract.id,
    year,
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
  if (before.checkedFor === given.checkedFor) return before;
  const { nextCheck: _past, ...kept } = before;
  return {
    ...kept,
    checkedFor: given.checkedFor,
    ...(given.nextCheck === undefined ? {} : { nextCheck: given.nextCheck }),
  };
};
