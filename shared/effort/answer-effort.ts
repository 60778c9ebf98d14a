import { countEffort, type EffortCount, type Range } from "./count-effort.ts";
import { type EffortRates, hourlyCostOn, labourShareOn } from "./rates.ts";
import type { EffortQuestion } from "./read-question.ts";

/** What was counted, with all that it was counted from. */
export type EffortAnswer = EffortCount & {
  amount: number;
  trade?: string;
  labourShare: number;
  effort: number;
  hourlyCost: Range;
  durationMonths?: number;
  /** Where the share of labour and the hourly cost come from; each once. */
  sources: string[];
};

const ownFigure = "Indiqué par l’acheteur";

/**
 * Counts by the rows in force on a day; what the question gives takes their place. Undefined where neither the question
 * nor a row says the share of labour or the hourly cost: `unknown` names it.
 */
export const answerEffort = (
  rates: EffortRates,
  question: EffortQuestion,
  day: string,
): { answer: EffortAnswer } | { unknown: "trade" | "hourlyCost" } => {
  const { amount, trade, effort, durationMonths } = question;
  const row = trade === undefined ? undefined : labourShareOn(rates, trade, day);
  const labourShare = question.labourShare ?? row?.share;
  if (labourShare === undefined) return { unknown: "trade" };
  const cost = hourlyCostOn(rates, trade, day);
  const own = question.hourlyCost;
  const hourlyCost = own === undefined ? cost && { low: cost.low, high: cost.high } : { low: own, high: own };
  if (hourlyCost === undefined) return { unknown: "hourlyCost" };
  // A figure that is typed as the row has it still comes from the row.
  const ofRow = question.labourShare === undefined || question.labourShare === row?.share;
  const sources = [ofRow ? row?.source : ownFigure, own === undefined ? cost?.source : ownFigure];
  return {
    answer: {
      ...countEffort({ amount, labourShare, effort, hourlyCost, durationMonths }),
      ...{ amount, labourShare, effort, hourlyCost },
      ...(trade === undefined ? {} : { trade: row?.trade ?? trade }),
      ...(durationMonths === undefined ? {} : { durationMonths }),
      sources: [...new Set(sources.filter((source) => source !== undefined))],
    },
  };
};
