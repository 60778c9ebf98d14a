import type { Clause, Participant, WorkedYear } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { filledIn } from "./upsert.ts";

/** The earlier of two days, where one is known. */
export const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** The parts of companies, by company: a new word of a company takes the place of the one before. */
export const mergeHolders = (before: Clause["holders"], given: Clause["holders"]): Clause["holders"] => [
  ...new Map([...before, ...given].map((holder) => [holder.companyId, holder])).values(),
];

const filledClause = (before: Clause, given: Clause): Clause => {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...Object.fromEntries(known),
    holders: mergeHolders(before.holders, given.holders),
  };
};

/** A contract that is known completed by a file: what people wrote beside the clause stays. */
export const mergeContract = (before: Contract, given: Contract): Contract => ({
  ...filledIn(before, given),
  supplierName: given.supplierName || before.supplierName,
  note: before.note,
  status: before.status,
  ...(given.clause
    ? { clause: before.clause ? filledClause(before.clause, given.clause) : given.clause }
    : {}),
});

/** A participant completed: the first entry is the earliest one told, and statuses are replaced where any are told. */
export const mergeParticipant = (before: Participant, given: Participant): Participant => {
  const firstEntry = earlier(before.firstEntry, given.firstEntry);
  return {
    ...filledIn(before, given),
    statuses: given.statuses.length > 0 ? given.statuses : before.statuses,
    ...(firstEntry === undefined ? {} : { firstEntry }),
  };
};

/** The hours of a year with the months that are newly told. */
export const mergeWorkedYear = (before: WorkedYear, given: WorkedYear): WorkedYear => ({
  ...before,
  hours: { ...before.hours, ...given.hours },
});
