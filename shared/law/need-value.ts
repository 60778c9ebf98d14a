import { euros } from "./euros.ts";

/** The amounts that a need may give, euros tax excluded. Each says what it covers. */
export type NeedAmounts = {
  /** For one year. */
  yearlyAmount?: number | undefined;
  /** For the whole contract, options and renewals included. It counts where the yearly one agrees with it. */
  totalAmount?: number | undefined;
  /** Renewals included. */
  durationMonths?: number | undefined;
};

/**
 * Why a value is not sure, as a French sentence that asks for what is missing. `duration`: a yearly amount without
 * the number of years. `months`: a yearly amount for less than a year. `contradiction`: two amounts that cannot
 * both be right.
 */
export type NeedDoubt = { kind: "duration" | "months" | "contradiction"; text: string };

/** The value of a whole contract, between two limits that are equal where the amounts tell it. */
export type NeedValue = {
  least: number;
  /** Infinite where nothing limits it. */
  most: number;
  /** How it was counted, in French. */
  said: string;
  doubt?: NeedDoubt;
};

const A_YEAR = 12;

/** Whether only a total can tell the value: « par an » has no sure meaning for a contract of some months. */
export const needsTotal = (durationMonths: number | undefined): boolean =>
  durationMonths !== undefined && durationMonths < A_YEAR;

/**
 * What a yearly amount comes to over a contract. Under a year it may be meant for the year or for these months;
 * without a length it is counted for one year at least.
 */
const overContract = (yearlyAmount: number, durationMonths: number | undefined) => {
  if (durationMonths === undefined) return { least: yearlyAmount, most: Number.POSITIVE_INFINITY };
  const value = (yearlyAmount * durationMonths) / A_YEAR;
  return { least: value, most: needsTotal(durationMonths) ? yearlyAmount : value };
};

/** Whether an amount exceeds another by more than the euro by which each of its years may be rounded. */
const exceeds = (amount: number, other: number, durationMonths = A_YEAR): boolean =>
  amount > other && amount - other >= durationMonths / A_YEAR;

/** Why a total and a yearly amount cannot both be right, in French; undefined where they can. */
export const whyTotalUnlikeYearly = ({
  yearlyAmount,
  totalAmount,
  durationMonths,
}: NeedAmounts): string | undefined => {
  if (yearlyAmount === undefined || totalAmount === undefined) return undefined;
  const { least, most } = overContract(yearlyAmount, durationMonths);
  if (!exceeds(least, totalAmount, durationMonths) && !exceeds(totalAmount, most, durationMonths))
    return undefined;
  return `Le montant total (${euros(totalAmount)} HT) et le montant par an (${euros(yearlyAmount)} HT) se contredisent : corrigez l’un des deux, ou la durée.`;
};

/**
 * The estimated value of a contract as R2121-1 counts it, over its whole length. Where a total and a yearly amount
 * contradict each other, it lies between what both come to. Undefined without an amount.
 */
export const needValue = (amounts: NeedAmounts): NeedValue | undefined => {
  const { yearlyAmount, totalAmount, durationMonths } = amounts;
  const ofYears = yearlyAmount === undefined ? undefined : overContract(yearlyAmount, durationMonths);
  if (totalAmount !== undefined) {
    const text = whyTotalUnlikeYearly(amounts);
    if (!text || !ofYears)
      return {
        least: totalAmount,
        most: totalAmount,
        said: `La valeur du besoin est le montant total indiqué, soit ${euros(totalAmount)} HT.`,
      };
    return {
      least: Math.min(totalAmount, ofYears.least),
      most: Math.max(totalAmount, Number.isFinite(ofYears.most) ? ofYears.most : ofYears.least),
      said: text,
      doubt: { kind: "contradiction", text },
    };
  }
  if (!ofYears) return undefined;
  if (durationMonths === undefined)
    return {
      ...ofYears,
      said: `La durée n’est pas connue : la valeur du besoin est comptée sur un an au moins, soit ${euros(ofYears.least)} HT.`,
      doubt: {
        kind: "duration",
        text: "La durée n’est pas connue : la valeur se compte sur toute la durée du marché, reconductions comprises (art. R2121-1). Indiquez la durée ou le montant total.",
      },
    };
  if (!needsTotal(durationMonths))
    return {
      ...ofYears,
      said: `La valeur du besoin est le montant annuel sur toute la durée, soit ${euros(ofYears.least)} HT.`,
    };
  const text = `Un montant par an ne dit pas la valeur d’un marché de ${durationMonths} mois : indiquez son montant total, reconductions comprises (art. R2121-1).`;
  return { ...ofYears, said: text, doubt: { kind: "months", text } };
};

/** Why a lot and all lots, which include it, cannot both be worth what is said, in French; undefined where they can. */
export const whyLotAboveAll = ({
  yearlyAmount,
  totalAmount,
  durationMonths,
  allLotsAmount,
}: NeedAmounts & { allLotsAmount?: number | undefined }): string | undefined => {
  if (allLotsAmount === undefined) return undefined;
  const said = [totalAmount, yearlyAmount && overContract(yearlyAmount, durationMonths).least];
  const least = Math.min(...said.filter((amount) => amount !== undefined));
  const rounded = totalAmount === undefined ? durationMonths : 0;
  return least < Number.POSITIVE_INFINITY && exceeds(least, allLotsAmount, rounded)
    ? `Le montant du lot (${euros(least)} HT) dépasse la valeur de tous les lots réunis (${euros(allLotsAmount)} HT) : corrigez l’un des deux.`
    : undefined;
};

/** What a need comes to within twelve months, to be compared with the yearly capacity of suppliers. */
export const amountInAYear = ({
  yearlyAmount,
  totalAmount,
  durationMonths = A_YEAR,
}: NeedAmounts): number | undefined =>
  totalAmount === undefined ? yearlyAmount : (totalAmount * A_YEAR) / Math.max(A_YEAR, durationMonths);
