import { fullTimeHours } from "../clause/report/numbers.ts";

/** From the least to the most; the same twice where it is known. */
export type Range = { low: number; high: number };

type EffortFacts = {
  /** Euros, tax excluded, for the whole contract. */
  amount: number;
  /** The part of it that pays for work, from 0 to 1. */
  labourShare: number;
  /** The part of that work which is kept for insertion, from 0 to 1. */
  effort: number;
  /** Euros an hour, charges included. */
  hourlyCost: Range;
  durationMonths?: number | undefined;
};

export type EffortCount = {
  /** Hours of insertion, rounded as an obligation is written. */
  hours: Range;
  /** The same, as they are counted. */
  exact: Range;
  /** Full-time jobs of one year that they make, to the tenth. */
  fullTimeYears: Range;
  /** Full-time jobs that they make during the whole contract, to the tenth; absent without its length. */
  fullTimeDuring?: Range;
};

/** How finely hours are told: an estimate of 833 hours is one of 830. */
const stepOf = (hours: number): number => {
  if (hours < 20) return 1;
  if (hours < 100) return 5;
  if (hours < 1_000) return 10;
  return hours < 10_000 ? 50 : 100;
};

/** Hours rounded to what an estimate can tell, 2.5 % or half an hour at most from what was counted. */
export const roundHours = (hours: number): number => {
  const step = stepOf(hours);
  return Math.round(hours / step) * step;
};

const toTenth = (value: number): number => Math.round(value * 10) / 10;
const both = ({ low, high }: Range, of: (value: number) => number): Range => ({
  low: of(low),
  high: of(high),
});

/**
 * How many hours of insertion a contract can ask for: amount × share of labour × effort ÷ hourly cost (the method of the
 * public guides named in rates.ts). A cost that is a range gives a range: the dearer the hour, the fewer.
 */
export const countEffort = (facts: EffortFacts): EffortCount => {
  const { amount, labourShare, effort, hourlyCost, durationMonths } = facts;
  const euros = amount * labourShare * effort;
  const exact = { low: euros / hourlyCost.high, high: euros / hourlyCost.low };
  return {
    exact,
    hours: both(exact, roundHours),
    fullTimeYears: both(exact, (hours) => toTenth(hours / fullTimeHours)),
    ...(durationMonths === undefined
      ? {}
      : {
          fullTimeDuring: both(exact, (hours) => toTenth(hours / ((fullTimeHours * durationMonths) / 12))),
        }),
  };
};
