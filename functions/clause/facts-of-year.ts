import type { ReportFilter } from "../../shared/clause/report/facts.ts";
import { yearOf } from "../../shared/clause/report/periods.ts";
import { factsOfBoth, type YearFacts } from "../../shared/clause/report/year-facts.ts";
import type { Deps } from "../platform/deps.ts";
import { keptByVersion } from "./kept-by-version.ts";
import { readFacts } from "./read-facts.ts";

/** A year of 150 000 lines takes some tens of megabytes. */
const yearsKept = 3;

const kept = keptByVersion<YearFacts>(yearsKept);

/**
 * What a year’s figures are counted from, read once per change of anything that counts and then cached by this process,
 * so that a filter, a period or the lines behind a figure are counted from memory.
 */
export const factsOfYear = (deps: Pick<Deps, "table">, year: number): Promise<YearFacts> =>
  kept(deps, String(year), () => readFacts(deps, year));

/** The facts of a year, with those of the year before where the period asked begins in it. */
export const factsOfPeriod = async (
  deps: Pick<Deps, "table">,
  year: number,
  { from }: Pick<ReportFilter, "from">,
): Promise<YearFacts> => {
  const facts = await factsOfYear(deps, year);
  return from === undefined || yearOf(from) === year
    ? facts
    : factsOfBoth(await factsOfYear(deps, year - 1), facts);
};
