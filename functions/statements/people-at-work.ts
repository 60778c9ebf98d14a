import type { Employment } from "../../shared/clause/schema.ts";
import { employmentDocuments } from "../clause/documents.ts";
import { stating } from "../clause/statement-documents.ts";
import { followedYearDocuments } from "../contracts/followed-years.ts";
import { inParallel } from "../platform/async/in-parallel.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { everyDocument } from "../platform/db/documents.ts";
import { contractsFollowedIn, employmentsOnContract } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";

/** Contracts read at once. */
const atOnce = 8;

/** Whether an employment runs on at least one day of a month. */
export const runsIn = (month: string, { start, end }: Pick<Employment, "start" | "end">): boolean =>
  start.slice(0, 7) <= month && (end === undefined || end.slice(0, 7) >= month);

/**
 * The employments of a month by the company that states their hours. They are those of the contracts followed in its year
 * or in the year before, whose people may still be at work: so people hired since the last hours are there too.
 */
export const peopleAtWork = async (
  { table }: Pick<Deps, "table">,
  month: string,
): Promise<ReadonlyMap<string, Employment[]>> => {
  const year = Number(month.slice(0, 4));
  const recent = await recentClauseWrites({ table });
  const followed = await Promise.all(
    [year - 1, year].map((one) =>
      everyDocument(table, followedYearDocuments, contractsFollowedIn(one), recent),
    ),
  );
  const contractIds = [...new Set(followed.flat().map(({ contractId }) => contractId))];
  const employments = await inParallel(contractIds, atOnce, (contractId) =>
    everyDocument(table, employmentDocuments, employmentsOnContract(contractId), recent),
  );
  return Map.groupBy(
    employments.flat().filter((employment) => runsIn(month, employment)),
    stating,
  );
};
