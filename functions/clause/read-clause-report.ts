import { countClause } from "../../shared/clause/report/count-clause.ts";
import type { ReportFilter } from "../../shared/clause/report/facts.ts";
import type { FullClauseReport } from "../../shared/clause/report-schema.ts";
import { homeTerritory } from "../../shared/geo/territory.ts";
import type { Deps } from "../platform/deps.ts";
import { factsOfPeriod } from "./facts-of-year.ts";
import { keptByVersion } from "./kept-by-version.ts";

/** Reports are small beside the facts that they are counted from. */
const reportsKept = 60;

const kept = keptByVersion<FullClauseReport>(reportsKept);

/** The same filter, written the same: its conditions in order, without those that are absent. */
const nameOf = (filter: ReportFilter): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, condition]) => condition !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * The clause part of a year’s report, or of the part of it that a filter tells: counted from its lines once per change of
 * anything that it may count, then cached by this process, so that reading it again is reading one item.
 */
export const readClauseReport = (
  deps: Pick<Deps, "table" | "gazetteer">,
  year: number,
  filter: ReportFilter = {},
): Promise<FullClauseReport> =>
  kept(deps, `${year} ${nameOf(filter)}`, async () => {
    const question = { year, home: homeTerritory, gazetteer: deps.gazetteer(), filter };
    return countClause(await factsOfPeriod(deps, year, filter), question);
  });
