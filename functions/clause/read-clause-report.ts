import * as z from "zod";
import { countClause } from "../../shared/clause/report/count-clause.ts";
import { type FullClauseReport, fullClauseReportSchema } from "../../shared/clause/report-schema.ts";
import { homeTerritory } from "../../shared/geo/territory.ts";
import { clauseReportKey } from "../platform/db/keys/clause.ts";
import { TransactionRefused } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { readFacts } from "./read-facts.ts";
import { clauseVersion } from "./stamp.ts";

/** A year’s figures, and the version of what they were counted from. */
const keptSchema = z.object({ of: z.int(), report: fullClauseReportSchema });

/**
 * The clause part of a year’s report. It is counted again only when something that it may count has changed: until
 * then, reading it is reading two items, whatever the year holds.
 */
export const readClauseReport = async (
  deps: Pick<Deps, "table" | "gazetteer">,
  year: number,
): Promise<FullClauseReport> => {
  // Read before what it stands for: a change meanwhile makes the kept figures older than they say, never newer.
  const of = await clauseVersion(deps);
  const item = await deps.table.get(clauseReportKey(year));
  const kept = item && keptSchema.safeParse(item.doc);
  if (kept?.success && kept.data.of === of) return kept.data.report;
  const question = { year, home: homeTerritory, gazetteer: deps.gazetteer() };
  // In the order of the schema, as the kept figures are read again.
  const report = fullClauseReportSchema.parse(countClause(await readFacts(deps, year), question));
  try {
    const doc = { of, report };
    const expect = item?.version ?? "absent";
    await deps.table.transact([{ type: "put", item: { ...clauseReportKey(year), doc }, expect }]);
  } catch (error) {
    // Somebody else has kept the same figures meanwhile.
    if (!(error instanceof TransactionRefused)) throw error;
  }
  return report;
};
