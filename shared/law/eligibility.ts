import { modalities } from "../intents/modalities.ts";
import type { Modality } from "../intents/schema.ts";
import { type SupplierKind, supplierKinds } from "../suppliers/kinds.ts";
import { applicableThresholds } from "./applicable-thresholds.ts";
import { type Case, readCase } from "./case.ts";
import type { Check } from "./check.ts";
import { conditionsOf } from "./conditions.ts";
import {
  type EligibilityAnswer,
  type EligibilityInput,
  eligibilityInputSchema,
  type ModalityAnswer,
} from "./eligibility-schema.ts";
import { isReserved, kindVerdict } from "./kinds.ts";
import { modalityRule } from "./modalities.ts";
import { obligationsOf } from "./obligations.ts";
import type { Rules } from "./rules.ts";
import { disclaimer, type Explained } from "./sources.ts";

const failureOf = ({ text, failure, article, source }: Check): Explained => ({
  text: failure ?? text,
  article,
  source,
});

const doubtOf = ({ met, doubt, article, source }: Check): Explained[] =>
  met === null && doubt ? [{ text: doubt, article, source }] : [];

const kindsOf = (modality: Modality, { need, rules }: Case) => {
  const verdict = (kind: SupplierKind) => kindVerdict(modality, kind, need.date, rules);
  if (!isReserved(modality)) return { kindsAllowed: [], kindNotes: need.kinds.map(verdict) };
  const verdicts = supplierKinds.map(verdict);
  return {
    kindsAllowed: verdicts.filter(({ status }) => status === "allowed").map(({ kind }) => kind),
    kindNotes: verdicts.filter(
      ({ kind, status, toVerify }) => need.kinds.includes(kind) || status === "equivalentOnly" || toVerify,
    ),
  };
};

const answer = (modality: Modality, theCase: Case): ModalityAnswer => {
  const rule = modalityRule(modality);
  const checks = conditionsOf(modality, theCase);
  const failed = checks.filter(({ met }) => met === false);
  const open = failed.length === 0;
  const doubts = open ? checks.flatMap(doubtOf) : [];
  return {
    modality,
    label: rule.label,
    reserved: isReserved(modality),
    open,
    toVerify: doubts.length > 0,
    reasons: open ? [rule.opening, ...doubts] : failed.map(failureOf),
    conditions: checks.map(({ failure, doubt, ...condition }) => condition),
    ...kindsOf(modality, theCase),
    inForceFrom: rule.from,
  };
};

const totalOf = ({ value }: Case): number | null =>
  value !== undefined && value.doubt === undefined ? value.most : null;

/**
 * Assesses a need by the given rules in force on its launch day: for each modality whether it is open, why,
 * under which conditions and for whom, then what is mandatory in any case. Every sentence comes with its
 * source. Throws a ZodError if the input is malformed.
 */
export const eligibility = (input: EligibilityInput, rules: Rules): EligibilityAnswer => {
  const theCase = readCase(eligibilityInputSchema.parse(input), rules);
  return {
    date: theCase.need.date,
    nature: theCase.nature ?? null,
    totalAmount: totalOf(theCase),
    assumptions: [...theCase.assumptions],
    thresholds: applicableThresholds(theCase),
    modalities: modalities.map((modality) => answer(modality, theCase)),
    obligations: obligationsOf(theCase),
    disclaimer,
  };
};
