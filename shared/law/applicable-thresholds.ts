import { compare, readCase } from "./case.ts";
import type { Need } from "./eligibility-schema.ts";
import { euros } from "./euros.ts";
import type { Rules } from "./rules.ts";
import type { Threshold } from "./thresholds.ts";

/** A threshold that applies to a need on its launch day; `below` is null if the need does not say enough. */
export type ApplicableThreshold = {
  rule: Threshold["rule"];
  amount: number;
  below: boolean | null;
  /** In French. */
  text: string;
  article: string;
  source: string;
};

const texts: Record<Threshold["rule"], Record<"true" | "false" | "null", (limit: string) => string>> = {
  direct: {
    true: (limit) => `Sous ${limit} HT, l’achat direct est possible, sans publicité ni mise en concurrence.`,
    false: (limit) => `À partir de ${limit} HT, l’achat direct n’est plus possible.`,
    null: (limit) => `L’achat direct est possible sous ${limit} HT.`,
  },
  formal: {
    true: (limit) =>
      `Sous ${limit} HT, la procédure est adaptée : vous en fixez les règles selon votre besoin.`,
    false: (limit) => `À partir de ${limit} HT, une procédure formalisée européenne s’impose.`,
    null: (limit) => `La procédure formalisée s’impose à partir de ${limit} HT.`,
  },
};

/** The thresholds in force on the launch day that apply to the need, the lowest first. */
export const applicableThresholds = (need: Need, rules: Rules): ApplicableThreshold[] => {
  const theCase = readCase(need, rules);
  return (["direct", "formal"] as const)
    .flatMap((rule) =>
      compare(theCase, rule).rows.map(({ amount, article, source }) => {
        const below = theCase.totalAmount === undefined ? null : theCase.totalAmount < amount;
        return { rule, amount, below, text: texts[rule][`${below}`](euros(amount)), article, source };
      }),
    )
    .sort((a, b) => a.amount - b.amount);
};
