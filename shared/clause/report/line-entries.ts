import { unknown } from "../report-keys.ts";
import { situationsAYearAfter } from "./count-after-one-year.ts";
import type { ReportQuestion } from "./facts.ts";
import { firstEmployments, firstEntries } from "./first-entries.ts";
import type { Ledger } from "./ledger.ts";
import type { LineFilter } from "./line-filter.ts";
import type { YearFacts } from "./year-facts.ts";

/**
 * The ids of the first employments of those who enter in the months asked, or of those who entered a year before and of whom
 * a situation is asked for; undefined where neither is.
 */
export const employmentsOfEntries = (
  facts: YearFacts,
  ledger: Ledger,
  question: ReportQuestion,
  { entered, situation }: LineFilter,
): ReadonlySet<string> | undefined => {
  if (entered === undefined && situation === undefined) return undefined;
  const firsts = firstEntries(facts, ledger, question);
  const months = new Set(ledger.asked.months);
  const people =
    situation === undefined
      ? [...firsts].filter(([, day]) => months.has(day.slice(0, 7)))
      : [...situationsAYearAfter(firsts, facts.situations, ledger.asked)].filter(
          ([, kind]) => (kind === undefined || kind === "INCONNUE" ? unknown : kind) === situation,
        );
  const employments = firstEmployments(facts);
  return new Set(people.flatMap(([person]) => employments.get(person)?.id ?? []));
};
