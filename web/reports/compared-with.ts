import { monthsBetween, yearEarlier, yearOf } from "../../shared/clause/report/periods.ts";
import { monthAfter } from "../../shared/time/months.ts";
import type { ReportSearch } from "./report-address.ts";

export const isMonth = (word: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(word);

type Compared = { year: number; search: ReportSearch };

/**
 * What a report is compared with: the same months of another year, the months just before, as many (« precedente »), or as many
 * from any month; the year before where nothing is chosen.
 */
export const comparedWith = (year: number, search: ReportSearch): Compared => {
  const { avec, ...same } = search;
  const from = search.du ?? `${year}-01`;
  const to = search.au ?? `${year}-12`;
  const months = monthsBetween(from, to);
  const first = avec === "precedente" ? monthAfter(from, -months.length) : avec;
  if (first !== undefined && isMonth(first)) {
    const last = monthAfter(first, months.length - 1);
    return { year: yearOf(last), search: { ...same, du: first, au: last } };
  }
  const other = avec !== undefined && /^20\d\d$/.test(avec) ? Number(avec) : year - 1;
  const shift = (month: string): string => `${yearOf(month) - (year - other)}${month.slice(4)}`;
  return {
    year: other,
    search: {
      ...same,
      ...(search.du ? { du: shift(search.du) } : {}),
      ...(search.au ? { au: shift(search.au) } : {}),
    },
  };
};

/** Months from which a period may be chosen: those of the year before and of the year. */
export const monthsOffered = (year: number): string[] => {
  const ofYear = monthsBetween(`${year}-01`, `${year}-12`);
  return [...ofYear.map(yearEarlier), ...ofYear];
};
