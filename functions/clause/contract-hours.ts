import {
  type ContractHours,
  contractHoursSchema,
  type Employment,
  type WorkedYear,
} from "../../shared/clause/schema.ts";
import { followedYearDocuments } from "../contracts/followed-years.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { type DocumentKind, everyDocument, getDocuments, put } from "../platform/db/documents.ts";
import {
  contractHoursKey,
  contractsFollowedIn,
  employmentKey,
  employmentsOnContract,
  workedYearsOf,
} from "../platform/db/keys/clause.ts";
import type { RecentWrites } from "../platform/db/recent-writes.ts";
import type { Table, Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { employmentDocuments, type Stored, workedYearDocuments } from "./documents.ts";

/*
 * Hours of each contract by month, kept beside its employments’ so that following many contracts reads one item each. They are
 * written in the transaction of the hours that they add up, and `recount-clause` compares them with these.
 */

const contractHoursDocuments: DocumentKind<Stored<ContractHours>> = {
  schema: contractHoursSchema,
  keysOf: ({ contractId }) => contractHoursKey(contractId),
};

type Hours = WorkedYear["hours"];

/** Months that a contract no longer has, and those that it has instead. */
export type HoursChange = { contractId: string; before?: Hours; after?: Hours };

const toHundredths = (hours: number): number => Math.round(hours * 100);

/** Sums are made in hundredths, so that no fraction is lost. */
const add = (sums: Map<string, number>, hours: Hours = {}, sign: 1 | -1): void => {
  for (const [month, given] of Object.entries(hours))
    sums.set(month, (sums.get(month) ?? 0) + sign * toHundredths(given));
};

const hoursOf = (sums: ReadonlyMap<string, number>): Hours =>
  Object.fromEntries(
    [...sums]
      .filter(([, sum]) => sum > 0)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([month, sum]) => [month, sum / 100]),
  );

/** The hours of contracts by month, as kept; a contract without hours has none. */
export const contractHoursOf = async (
  table: Table,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, Hours>> => {
  const kept = await getDocuments(table, contractHoursDocuments, contractIds.map(contractHoursKey));
  return new Map(kept.map(({ contractId, hours }) => [contractId, hours]));
};

/** The ids of the contracts that run in one of these years, each once. */
export const contractsRunning = async (
  table: Table,
  { from, to }: { from: number; to: number },
): Promise<string[]> => {
  const recent = await recentClauseWrites({ table });
  const years = await Promise.all(
    Array.from({ length: to - from + 1 }, (_, i) =>
      everyDocument(table, followedYearDocuments, contractsFollowedIn(from + i), recent),
    ),
  );
  return [...new Set(years.flat().map(({ contractId }) => contractId))];
};

/** The writes that accompany changed hours: one for each contract whose months change. */
export const contractHoursWrites = async (
  { table, now }: Pick<Deps, "table" | "now">,
  changes: readonly HoursChange[],
): Promise<Write[]> => {
  const byContract = Map.groupBy(changes, ({ contractId }) => contractId);
  const stored = await getDocuments(
    table,
    contractHoursDocuments,
    [...byContract.keys()].map(contractHoursKey),
  );
  const known = new Map(stored.map((kept) => [kept.contractId, kept]));
  const at = now();
  return [...byContract].flatMap(([contractId, own]) => {
    const kept = known.get(contractId) ?? { contractId, hours: {}, version: 0, createdAt: at, updatedAt: at };
    const sums = new Map<string, number>();
    for (const { before, after } of own) {
      add(sums, before, -1);
      add(sums, after, 1);
    }
    if ([...sums.values()].every((sum) => sum === 0)) return [];
    add(sums, kept.hours, 1);
    return [put(contractHoursDocuments, { ...kept, hours: hoursOf(sums), updatedAt: at })];
  });
};

/** The hours of an employment, all years together. */
export const hoursOfEmployment = async (table: Table, employmentId: string): Promise<Hours> =>
  Object.assign(
    {},
    ...(await everyDocument(table, workedYearDocuments, workedYearsOf(employmentId))).map(
      ({ hours }) => hours,
    ),
  );

/** The hours of a contract by month, counted from its employments, with what was written lately. */
export const countContractHours = async (
  table: Table,
  contractId: string,
  recent: RecentWrites,
): Promise<Hours> => {
  const sums = new Map<string, number>();
  const employments = await everyDocument(
    table,
    employmentDocuments,
    employmentsOnContract(contractId),
    recent,
  );
  for (const { id } of employments) add(sums, await hoursOfEmployment(table, id), 1);
  return hoursOf(sums);
};

/** Employments that a file gives to another contract take their hours with them. */
export const changesOfMovedEmployments = async (
  table: Table,
  changes: readonly { before?: Employment | undefined; after: Employment }[],
): Promise<HoursChange[]> => {
  const moved = changes.flatMap(({ before, after }) =>
    before && before.contractId !== after.contractId ? [{ before, after }] : [],
  );
  const found: HoursChange[] = [];
  for (const { before, after } of moved) {
    const hours = await hoursOfEmployment(table, after.id);
    found.push(
      { contractId: before.contractId, before: hours },
      { contractId: after.contractId, after: hours },
    );
  }
  return found;
};

/** The changes of contracts that changed years of hours make. */
export const changesOfWorkedYears = async (
  table: Table,
  changes: readonly { before?: WorkedYear | undefined; after: WorkedYear }[],
): Promise<HoursChange[]> => {
  const ids = [...new Set(changes.map(({ after }) => after.employmentId))];
  const employments = await getDocuments(table, employmentDocuments, ids.map(employmentKey));
  const contracts = new Map(employments.map(({ id, contractId }) => [id, contractId]));
  return changes.flatMap(({ before, after }) => {
    const contractId = contracts.get(after.employmentId);
    return contractId === undefined
      ? []
      : [{ contractId, after: after.hours, ...(before ? { before: before.hours } : {}) }];
  });
};
