import type { LineFilter } from "../../../shared/clause/report/line-filter.ts";
import { companyLines, contractLines, employmentLines } from "../../../shared/clause/report/lines.ts";
import { homeTerritory } from "../../../shared/geo/territory.ts";
import { factsOfPeriod } from "../../clause/facts-of-year.ts";
import { type Actor, requireStaff } from "../../platform/actor.ts";
import type { Deps } from "../../platform/deps.ts";
import { filterOf, type ReportQuery } from "./report-query.ts";

const readers = { employments: employmentLines, contracts: contractLines, companies: companyLines };
type Lines = { [Kind in keyof typeof readers]: ReturnType<(typeof readers)[Kind]> };

/**
 * The lines behind a figure of a year’s report: its employments with their hours, its contracts or its companies, the most
 * hours first. Staff only. Errors: account.signedOut, request.forbidden, request.invalid.
 */
export const readLines = async <Kind extends keyof Lines>(
  deps: Pick<Deps, "table" | "gazetteer">,
  actor: Actor,
  { kind, year, asked, behind }: { kind: Kind; year: number; asked: ReportQuery; behind: LineFilter },
): Promise<Lines[Kind]> => {
  requireStaff(actor);
  const filter = await filterOf(deps, year, asked);
  const question = { year, home: homeTerritory, gazetteer: deps.gazetteer(), filter };
  const facts = await factsOfPeriod(deps, year, filter);
  const lines: Lines = {
    ...{ employments: [], contracts: [], companies: [] },
    [kind]: readers[kind](facts, question, behind),
  };
  return lines[kind];
};
