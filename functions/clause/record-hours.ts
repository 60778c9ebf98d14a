import type { Employment, WorkedYear } from "../../shared/clause/schema.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { getDocuments, put } from "../platform/db/documents.ts";
import { workedYearKey } from "../platform/db/keys/clause.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { contractHoursWrites } from "./contract-hours.ts";
import { workedYearDocuments } from "./documents.ts";

/** Hours that an employment counts in a month, in the place of those it had. */
export type HoursOfMonth = {
  employment: Pick<Employment, "id" | "contractId">;
  month: string;
  hours: number;
};

/** How many may be recorded in one transaction: each may write its year and its contract’s sum, beside their cause. */
export const mostHoursAtOnce = 45;

/**
 * The writes that make hours count: the employments’ years, their contracts’ sums, and the stamp of the figures. At most
 * {@link mostHoursAtOnce}, of one month each employment.
 */
export const recordHours = async (
  deps: Pick<Deps, "table" | "now">,
  stated: readonly HoursOfMonth[],
): Promise<Write[]> => {
  const at = deps.now();
  const yearOf = ({ month }: HoursOfMonth) => Number(month.slice(0, 4));
  const keys = stated.map((one) => workedYearKey(one.employment.id, yearOf(one)));
  const stored = await getDocuments(deps.table, workedYearDocuments, keys);
  const known = new Map(stored.map((worked) => [worked.employmentId, worked]));
  const changes = stated.map((one) => {
    const { employment, month, hours } = one;
    const before = known.get(employment.id);
    const fresh: WorkedYear = {
      ...{ version: 0, createdAt: at, updatedAt: at },
      ...{ employmentId: employment.id, year: yearOf(one), hours: {} },
    };
    const after: WorkedYear = {
      ...(before ?? fresh),
      hours: { ...before?.hours, [month]: hours },
      updatedAt: at,
    };
    return { contractId: employment.contractId, before, after };
  });
  return [
    ...changes.map(({ after }) => put(workedYearDocuments, after)),
    ...(await contractHoursWrites(
      deps,
      changes.map(({ contractId, before, after }) => ({
        contractId,
        after: after.hours,
        ...(before ? { before: before.hours } : {}),
      })),
    )),
    await clauseChanged(deps),
  ];
};
