import { count } from "../../text/count.ts";
import { monthText } from "../../time/dates.ts";
import type { PastFigures } from "../schema.ts";
import type { Counted, Inconsistency, Known } from "./inconsistency.ts";
import { toHours } from "./numbers.ts";
import { monthIndex } from "./periods.ts";

/** A published figure beside what the report gives for the same thing. */
type Compared = {
  key: string;
  when: string;
  noun: string;
  published: number | undefined;
  given: number | undefined;
  from: string;
  people?: boolean;
};

const noteOf = ({ key, when, noun, published, given, from, people }: Compared): Inconsistency[] => {
  if (published === undefined || given === undefined || published === given) return [];
  const difference = Math.round(100 * Math.abs(published - given)) / 100;
  return [
    {
      key,
      published: `${count(published, noun)} en ${when}`,
      data: given,
      why: `${from} ${count(given, noun)}, soit ${difference.toLocaleString("fr-FR")} de ${given < published ? "moins" : "plus"} que le chiffre publié.`,
      ...(people ? { people: Math.min(given, difference) } : {}),
    },
  ];
};

const ofMonth = (counted: Counted, { year, ledger }: Known, figures: PastFigures): Inconsistency[] => {
  const { month = "", hours, participants } = figures;
  const index = monthIndex(month);
  const shown = counted.byMonth[index];
  const before = figures.year !== year;
  const sum = (before ? ledger.previousMonths : ledger.months)[index];
  if (shown === undefined || sum === undefined) return [];
  const about = { when: monthText(month), from: "Les lignes du mois donnent" };
  return [
    ...noteOf({
      ...about,
      key: `byMonth.${shown.month}.${before ? "previousHours" : "hours"}`,
      noun: "heure",
      published: hours,
      given: toHours(sum),
    }),
    ...noteOf({
      ...about,
      key: `byMonth.${shown.month}.participants`,
      noun: "bénéficiaire",
      published: participants,
      given: before ? undefined : shown.participants,
      people: true,
    }),
  ];
};

const ofYear = (counted: Counted, { year }: Known, figures: PastFigures): Inconsistency[] => {
  const before = figures.year !== year;
  const about = { when: String(figures.year), from: "Les lignes et les mois donnent" };
  return [
    ...noteOf({
      ...about,
      key: before ? "previousHours" : "hours",
      noun: "heure",
      published: figures.hours,
      given: before ? (counted.previousHours ?? undefined) : counted.hours,
    }),
    ...noteOf({
      ...about,
      key: "participants",
      noun: "bénéficiaire",
      published: figures.participants,
      given: before || counted.participants === 0 ? undefined : counted.participants,
      people: true,
    }),
  ];
};

/** Figures published for the year or the year before that differ from what is entered; the report keeps the latter. */
export const publishedFigures = (counted: Counted, known: Known): Inconsistency[] =>
  known.past
    .filter(({ year }) => year === known.year || year === known.year - 1)
    .toSorted((a, b) => b.year - a.year || ((a.month ?? "") < (b.month ?? "") ? -1 : 1))
    .flatMap((figures) =>
      figures.month === undefined ? ofYear(counted, known, figures) : ofMonth(counted, known, figures),
    );
