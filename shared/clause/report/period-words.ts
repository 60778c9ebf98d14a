import { monthText, ofMonthText } from "../../time/dates.ts";
import { wholeYear, yearEarlier } from "./periods.ts";

type Told = { readonly clause: { readonly byMonth: readonly { readonly month: string }[] } };

const wordsOf = (months: readonly string[]): string => {
  const [first = ""] = months;
  const last = months.at(-1) ?? first;
  const year = wholeYear(months);
  if (year !== undefined) return `en ${year}`;
  return first === last ? `en ${monthText(first)}` : `${ofMonthText(first)} à ${monthText(last)}`;
};

const monthsOf = ({ clause }: Told): string[] => clause.byMonth.map(({ month }) => month);

/** « en 2020 », « en mars 2020 », « de janvier 2020 à mars 2020 ». */
export const periodText = (source: Told): string => wordsOf(monthsOf(source));

/** The same months a year before. */
export const periodBefore = (source: Told): string => wordsOf(monthsOf(source).map(yearEarlier));

/** How the two are told apart in a picture: « 2019 » and « 2020 », where they are years. */
export const periodNames = (source: Told): { before: string; now: string } => {
  const year = wholeYear(monthsOf(source));
  return year === undefined
    ? { before: "Un an avant", now: "La période" }
    : { before: String(year - 1), now: String(year) };
};
