import { countClause } from "../../shared/clause/report/count-clause.ts";
import type { FullClauseReport } from "../../shared/clause/report-schema.ts";
import { homeTerritory } from "../../shared/geo/territory.ts";
import type { Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { readFacts } from "./read-facts.ts";
import { clauseVersion } from "./stamp.ts";

type Counted = { version: number; report: Promise<FullClauseReport> };

const kept = new WeakMap<Table, Map<number, Counted>>();

/**
 * The clause part of a year’s report: counted from its lines once per change of anything that it may count, then cached
 * by this process, so that reading it again is reading one item, whatever the year holds.
 */
export const readClauseReport = async (
  deps: Pick<Deps, "table" | "gazetteer">,
  year: number,
): Promise<FullClauseReport> => {
  const ofTable = kept.get(deps.table) ?? new Map<number, Counted>();
  kept.set(deps.table, ofTable);
  // Read before the lines: what changes meanwhile is counted now, and once more at the next reading.
  const version = await clauseVersion(deps);
  const before = ofTable.get(year);
  if (before && before.version >= version) return before.report;
  const question = { year, home: homeTerritory, gazetteer: deps.gazetteer() };
  const report = readFacts(deps, year).then((facts) => countClause(facts, question));
  ofTable.set(year, { version, report });
  // A failed count is not cached.
  report.catch(() => ofTable.delete(year));
  return report;
};
