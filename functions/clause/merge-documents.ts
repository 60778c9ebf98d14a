import { contractKey, keyText } from "../../shared/clause/folder.ts";
import type { Clause, Employment, Operation, Participant, WorkedYear } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import type { ToldContract, ToldEmployment, ToldOperation } from "./documents-of-folder.ts";
import { mergeHolders } from "./holders.ts";
import { filledIn } from "./upsert.ts";

/** What is told, without the cells that say nothing. */
const withoutUnknown = <T extends object>(told: T): Known<T> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Known<T>;
type Known<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** The earlier of two days, where one is known. */
export const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

export const freshOperation = (told: ToldOperation): Operation => ({ owner: "", ...withoutUnknown(told) });

export const freshEmployment = (told: ToldEmployment): Employment => ({
  type: "NON_RENSEIGNE",
  ...withoutUnknown(told),
});

/**
 * A contract without a title is called by its number. One without a day of notification counts as awarded on its first
 * day, and without any day, today.
 */
export const freshContract =
  (today: string) =>
  (told: ToldContract): Contract => ({
    title: `Marché ${keyText(contractKey(told.clause))}`,
    awardedOn: told.clause.start ?? today,
    ...withoutUnknown(told),
    clause: { ofTheState: false, ...withoutUnknown(told.clause) },
  });

const filledClause = (before: Clause, given: ToldContract["clause"]): Clause => {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...Object.fromEntries(known),
    // The files found it by these, or by others that staff have put right.
    number: before.number,
    lot: before.lot,
    holders: mergeHolders(before.holders, given.holders),
  };
};

/** A contract that is known completed by a file: what people wrote beside the clause stays. */
export const mergeContract = (before: Contract, { clause, ...given }: ToldContract): Contract => ({
  ...filledIn(before, given),
  supplierName: given.supplierName || before.supplierName,
  note: before.note,
  status: before.status,
  clause: before.clause
    ? filledClause(before.clause, clause)
    : { ofTheState: false, ...withoutUnknown(clause) },
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
