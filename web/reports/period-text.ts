import { monthText } from "../../shared/time/dates.ts";
import type { ReportSearch } from "./report-address.ts";

/** « 2020 », « mars 2020 », « janvier à mars 2020 », « juillet 2019 à juin 2020 ». */
export const periodLabel = (year: number, { du, au }: ReportSearch): string => {
  const from = du || `${year}-01`;
  const to = au || `${year}-12`;
  if (from === `${year}-01` && to === `${year}-12`) return String(year);
  if (from === to) return monthText(from);
  const first =
    from.slice(0, 4) === to.slice(0, 4) ? (monthText(from).split(/\s/)[0] ?? "") : monthText(from);
  return `${first} à ${monthText(to)}`;
};
