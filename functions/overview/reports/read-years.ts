import { hoursOfMonths } from "../../../shared/clause/report/count-months.ts";
import { toHours, toHundredths } from "../../../shared/clause/report/numbers.ts";
import { monthsOfYear } from "../../../shared/clause/report/periods.ts";
import { parisDay } from "../../../shared/time/paris-days.ts";
import { contractHoursOf, contractsRunning } from "../../clause/contract-hours.ts";
import { pastFiguresDocuments } from "../../clause/documents.ts";
import { keptByVersion } from "../../clause/kept-by-version.ts";
import { type Actor, requireStaff } from "../../platform/actor.ts";
import { everyDocument } from "../../platform/db/documents.ts";
import { allPastFigures } from "../../platform/db/keys/clause.ts";
import type { Deps } from "../../platform/deps.ts";
import type { YearHours } from "./years-schema.ts";

/** The first year that TME’s reports tell of. */
const firstYear = 2012;

const kept = keptByVersion<YearHours[]>(1);

/** Hundredths of hours by month, of the sums that each contract keeps: as few reads as there are contracts. */
const sumsByMonth = async ({ table }: Pick<Deps, "table">, to: number): Promise<Map<string, number>> => {
  const contracts = await contractsRunning(table, { from: firstYear, to });
  const sums = new Map<string, number>();
  for (const hours of (await contractHoursOf(table, contracts)).values())
    for (const [month, given] of Object.entries(hours))
      sums.set(month, (sums.get(month) ?? 0) + toHundredths(given));
  return sums;
};

/**
 * Hours of each year since 2012, from the first that is known: of its lines, or as published. Counted once per change of
 * anything that counts, then cached by this process. Staff only. Errors: account.signedOut, request.forbidden.
 */
export const readYears = async (deps: Pick<Deps, "table" | "now">, actor: Actor): Promise<YearHours[]> => {
  requireStaff(actor);
  const thisYear = Number(parisDay(deps.now()).slice(0, 4));
  return kept(deps, String(thisYear), async () => {
    const past = await everyDocument(deps.table, pastFiguresDocuments, allPastFigures);
    const sums = await sumsByMonth(deps, thisYear);
    const years: YearHours[] = [];
    for (let year = firstYear; year <= thisYear; year += 1) {
      const months = monthsOfYear(year);
      const lines = months.map((month) => sums.get(month));
      const { total } = hoursOfMonths(lines, months, past);
      const published = past.find((figures) => figures.year === year && figures.month === undefined);
      if (total === undefined && years.length === 0) continue;
      years.push({
        year,
        hours: total === undefined ? null : toHours(total),
        byLines: lines.some((sum) => sum !== undefined),
        ...(published?.participants === undefined ? {} : { publishedParticipants: published.participants }),
      });
    }
    return years;
  });
};
