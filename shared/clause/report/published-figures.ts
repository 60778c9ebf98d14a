import { count } from "../../text/count.ts";
import { monthText } from "../../time/dates.ts";
import type { PastFigures } from "../schema.ts";
import { hoursOfMonths } from "./count-months.ts";
import type { Counted, Inconsistency, Known } from "./inconsistency.ts";
import { toHours } from "./numbers.ts";
import { wholeYear } from "./periods.ts";

/** A published figure beside what the report gives for the same thing. */
type Compared = {
  key: string;
  when: string;
  noun: string;
  published: number | undefined;
  given: number | undefined;
  from: string;
  people?: true;
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
      ...(people ? { people } : {}),
    },
  ];
};

const ofMonth = (counted: Counted, { ledger }: Known, figures: PastFigures): Inconsistency[] => {
  const { month = "", hours, participants } = figures;
  const before = !ledger.asked.months.includes(month);
  const index = (before ? ledger.asked.before : ledger.asked.months).indexOf(month);
  const shown = counted.byMonth[index];
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

const ofYear = (counted: Counted, { ledger }: Known, figures: PastFigures): Inconsistency[] => {
  const year = wholeYear(ledger.asked.months);
  if (year === undefined) return [];
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

/** What is published of all contracts together, where a part of them is asked for and no line tells more. */
const besideOf = (counted: Counted, { beside, ledger }: Known): Inconsistency[] =>
  [
    { asked: ledger.asked.months, entered: ledger.entered, key: "hours", given: counted.hours },
    {
      ...{ asked: ledger.asked.before, entered: ledger.previousEntered },
      ...{ key: "previousHours", given: counted.previousHours ?? 0 },
    },
  ].flatMap(({ asked, entered, key, given }) => {
    const { total } = hoursOfMonths([], asked, beside);
    if (entered || total === undefined) return [];
    const when = wholeYear(asked) ?? `${monthText(asked[0] ?? "")} à ${monthText(asked.at(-1) ?? "")}`;
    return [
      {
        key,
        published: `${count(toHours(total), "heure publiée", "heures publiées")} pour tous les marchés ensemble (${when})`,
        data: given,
        why: "Ce total ne dit ni de quel territoire, ni de quel acheteur, ni de quelle opération : sous un filtre, seules les lignes comptent.",
      },
    ];
  });

/** Figures published for the year or the year before that differ from what is entered; the report keeps the latter. */
export const publishedFigures = (counted: Counted, known: Known): Inconsistency[] => {
  const years = new Set(
    [known.ledger.asked.months, known.ledger.asked.before].map((asked) => wholeYear(asked)),
  );
  return [
    ...known.past
      .filter(({ year, month }) => month !== undefined || years.has(year))
      .toSorted((a, b) => b.year - a.year || ((a.month ?? "") < (b.month ?? "") ? -1 : 1))
      .flatMap((figures) =>
        figures.month === undefined ? ofYear(counted, known, figures) : ofMonth(counted, known, figures),
      ),
    ...besideOf(counted, known),
  ];
};
