import { euros } from "../law/euros.ts";
import { count, pluralize } from "../text/count.ts";
import { french } from "../text/typography.ts";
import type { EffortAnswer } from "./answer-effort.ts";
import type { Range } from "./count-effort.ts";

/** What is said where the table has no figure for a question. */
export const unknownRateWords = {
  trade: "Métier : la table n’a pas ce métier aujourd’hui. Indiquez la part de main-d’œuvre.",
  hourlyCost: "Coût horaire : la table n’en a pas aujourd’hui. Indiquez celui que vous connaissez.",
} as const;

const decimals = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });

const rangeOf = ({ low, high }: Range, format: Intl.NumberFormat): string =>
  format.format(low) === format.format(high)
    ? format.format(low)
    : `${format.format(low)} à ${format.format(high)}`;

/** `0.125` → « 12,5 % ». */
export const percentText = (share: number): string => french(`${decimals.format(share * 100)} %`);

/** « 830 à 1 000 heures ». */
export const hoursText = (hours: Range): string =>
  french(`${rangeOf(hours, whole)} ${pluralize(hours.high, "heure")}`);

/** « 25 à 30 € de l’heure ». */
export const costText = (cost: Range): string => french(`${rangeOf(cost, decimals)} € de l’heure`);

/** « 0,5 à 0,6 équivalent temps plein » ; what is less than a tenth is said so. */
const fullTimeText = (jobs: Range): string =>
  jobs.high < 0.1
    ? "moins de 0,1 équivalent temps plein"
    : french(
        `${rangeOf(jobs, decimals)} ${pluralize(jobs.high, "équivalent temps plein", "équivalents temps plein")}`,
      );

type Counted = Pick<
  EffortAnswer,
  "amount" | "trade" | "labourShare" | "effort" | "hourlyCost" | "hours" | "exact"
>;

/** How hours were counted, in one line that anybody can do again. */
export const effortFormula = ({
  amount,
  trade,
  labourShare,
  effort,
  hourlyCost,
  hours,
  exact,
}: Counted): string => {
  const rounded = rangeOf(exact, whole) === rangeOf(hours, whole) ? "" : `, soit environ ${hoursText(hours)}`;
  return french(
    `${euros(amount)} HT × ${percentText(labourShare)} de main-d’œuvre${trade === undefined ? "" : ` (${trade})`} × ${percentText(effort)} d’effort d’insertion ÷ ${costText(hourlyCost)} = ${hoursText(exact)}${rounded}.`,
  );
};

type During = Pick<EffortAnswer, "fullTimeYears" | "fullTimeDuring" | "durationMonths">;

/** What the hours make in full-time jobs: over a year, and during the whole contract where its length is known. */
export const fullTimeSentence = ({ fullTimeYears, fullTimeDuring, durationMonths }: During): string =>
  french(
    `${fullTimeText(fullTimeYears)} sur un an (1 607 heures)${
      fullTimeDuring === undefined || durationMonths === undefined || durationMonths === 12
        ? ""
        : ` ; ${fullTimeText(fullTimeDuring)} pendant ${count(durationMonths, "mois", "mois")}`
    }.`,
  );
