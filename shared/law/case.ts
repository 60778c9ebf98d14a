import { categoryById } from "../categories/categories.ts";
import type { Nature } from "../intents/schema.ts";
import type { Need } from "./eligibility-schema.ts";
import { euros } from "./euros.ts";
import type { Rules } from "./rules.ts";
import { type Threshold, thresholdOn } from "./thresholds.ts";

/** A need with the facts deduced from it. */
export type Case = {
  need: Need;
  /** The rules applied to it. */
  rules: Rules;
  nature?: Nature;
  totalAmount?: number;
  /** Deductions and missing data, in French. */
  assumptions: readonly string[];
};

const NATURES: readonly Nature[] = ["WORKS", "SUPPLIES", "SERVICES"];

/**
 * Deduces the nature from the category and the value of the need from the yearly amount, and records these
 * assumptions.
 */
export const readCase = (need: Need, rules: Rules): Case => {
  const assumptions: string[] = [];
  const nature =
    need.nature ?? (need.category ? categoryById(rules.categories, need.category)?.nature : undefined);
  if (need.nature === undefined && nature !== undefined)
    assumptions.push("La nature de l’achat est déduite de la famille d’achats.");
  if (nature === undefined)
    assumptions.push("La nature de l’achat (travaux, fournitures ou services) n’est pas connue.");
  const { yearlyAmount, durationMonths } = need;
  if (need.totalAmount !== undefined)
    return { need, rules, nature, totalAmount: need.totalAmount, assumptions };
  if (yearlyAmount === undefined) {
    assumptions.push("Le montant n’est pas connu : les seuils ne peuvent pas être comparés.");
    return { need, rules, nature, assumptions };
  }
  const totalAmount = (yearlyAmount * (durationMonths ?? 12)) / 12;
  assumptions.push(
    durationMonths === undefined
      ? `La durée n’est pas connue : la valeur du besoin est comptée sur un an, soit ${euros(totalAmount)} HT.`
      : `La valeur du besoin est le montant annuel sur toute la durée, soit ${euros(totalAmount)} HT.`,
  );
  return { need, rules, nature, totalAmount, assumptions };
};

/** The comparison of the need's value with a threshold, for every nature it may have. */
export type Comparison = {
  /** Null if amount, nature or threshold is uncertain. */
  below: boolean | null;
  /** The thresholds it was compared with; empty if none is known on that day. */
  rows: readonly Threshold[];
};

/** Compares the need with the thresholds of a rule; the amount equal to a threshold is not below it. */
export const compare = ({ need, rules, nature, totalAmount }: Case, rule: Threshold["rule"]): Comparison => {
  const natures = nature ? [nature] : NATURES;
  const found = natures.map((each) => thresholdOn(rules.thresholds, rule, need.date, each, need.legalStatus));
  const rows = [...new Set(found.filter((row) => row !== undefined))];
  if (totalAmount === undefined || found.includes(undefined)) return { below: null, rows };
  const answers = new Set(rows.map((row) => totalAmount < row.amount));
  return { below: answers.size === 1 ? answers.has(true) : null, rows };
};
