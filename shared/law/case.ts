import { categoryById } from "../categories/categories.ts";
import type { Nature } from "../intents/schema.ts";
import type { Need } from "./eligibility-schema.ts";
import { euros } from "./euros.ts";
import { type NeedValue, needValue, whyLotAboveAll } from "./need-value.ts";
import type { Rules } from "./rules.ts";
import { type Threshold, thresholdOn } from "./thresholds.ts";

/** A need with the facts deduced from it. */
export type Case = {
  need: Need;
  /** The rules applied to it. */
  rules: Rules;
  nature?: Nature;
  /** What is compared with thresholds: of a lot, the value of all lots together. */
  value?: NeedValue;
  /** The value of the lot itself, where the need is one. */
  lot?: NeedValue;
  /** Deductions and missing data, in French. */
  assumptions: readonly string[];
};

const NATURES: readonly Nature[] = ["WORKS", "SUPPLIES", "SERVICES"];

/**
 * The value of the whole, of which the need is a lot. What is said of all lots counts, unless the lot is or may be
 * worth more: the whole then lies between both.
 */
const valueOfAllLots = (need: Need, allLotsAmount: number, lot: NeedValue | undefined): NeedValue => {
  const text = whyLotAboveAll(need);
  if (lot && text)
    return {
      least: allLotsAmount,
      most: Number.isFinite(lot.most) ? lot.most : lot.least,
      said: text,
      doubt: { kind: "contradiction", text },
    };
  if (lot?.doubt?.kind === "months" && lot.most > allLotsAmount) return { ...lot, least: allLotsAmount };
  return {
    least: allLotsAmount,
    most: allLotsAmount,
    said: `Le besoin est un lot : les seuils se comparent à la valeur de tous les lots réunis, soit ${euros(allLotsAmount)} HT (art. R2121-1).`,
    ...(lot?.doubt?.kind === "contradiction" ? { doubt: lot.doubt } : {}),
  };
};

/**
 * Deduces the nature from the category and the value of the need from its amounts, and records these
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
  const own = needValue(need);
  if (need.allLotsAmount === undefined) {
    if (need.totalAmount === undefined || own?.doubt)
      assumptions.push(own?.said ?? "Le montant n’est pas connu : les seuils ne peuvent pas être comparés.");
    return { need, rules, nature, ...(own ? { value: own } : {}), assumptions };
  }
  const value = valueOfAllLots(need, need.allLotsAmount, own);
  assumptions.push(...new Set([value.said, ...(own?.doubt ? [own.doubt.text] : [])]));
  return { need, rules, nature, value, ...(own ? { lot: own } : {}), assumptions };
};

/** The comparison of the need's value with a threshold, for every nature it may have. */
export type Comparison = {
  /** Null if amount, nature or threshold is uncertain. */
  below: boolean | null;
  /** The thresholds it was compared with; empty if none is known on that day. */
  rows: readonly Threshold[];
};

/** Whether a value is below an amount; the amount itself is not. Null where its limits lie on both sides. */
export const isBelow = (value: NeedValue | undefined, amount: number): boolean | null => {
  if (value === undefined) return null;
  if (value.most < amount) return true;
  return value.least >= amount ? false : null;
};

/** The threshold of a rule for each nature that the need may have; without a row where it is not known. */
export const thresholdsByNature = (
  { need, rules, nature }: Case,
  rule: Threshold["rule"],
): readonly { nature: Nature; row: Threshold | undefined }[] =>
  (nature ? [nature] : NATURES).map((each) => ({
    nature: each,
    row: thresholdOn(rules.thresholds, rule, need.date, each, need.legalStatus),
  }));

/** The thresholds that are known, each once, the lowest first. */
export const distinct = (found: readonly (Threshold | undefined)[]): Threshold[] =>
  [...new Set(found.filter((row) => row !== undefined))].toSorted((a, b) => a.amount - b.amount);

/** Compares the need with the thresholds of a rule. */
export const compare = (theCase: Case, rule: Threshold["rule"]): Comparison => {
  const found = thresholdsByNature(theCase, rule).map(({ row }) => row);
  const rows = distinct(found);
  if (rows.length === 0 || found.includes(undefined)) return { below: null, rows };
  const answers = new Set(rows.map(({ amount }) => isBelow(theCase.value, amount)));
  const [answer = null] = answers;
  return { below: answers.size === 1 ? answer : null, rows };
};
