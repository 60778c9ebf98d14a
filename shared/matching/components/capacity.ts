import type { Remarks } from "../remarks.ts";
import { NEUTRAL } from "../weights.ts";

/** Euros a year: what the supplier can take on, and what the buyer means to spend. Null and undefined are unknown. */
export type Volume = { capacity?: number | null; amount?: number | null };

/** Part of the yearly amount that the supplier can take on. */
export const capacityScore = ({ capacity, amount }: Volume): number => {
  if (capacity == null || amount == null) return NEUTRAL;
  return amount <= capacity ? 1 : capacity / amount;
};

export const capacityRemarks = ({ capacity, amount }: Volume, euros: (amount: number) => string): Remarks => {
  if (amount == null) return { for: [], against: ["Le montant annuel du besoin n’est pas connu."] };
  if (capacity == null) return { for: [], against: ["Sa capacité annuelle n’est pas connue."] };
  return amount <= capacity
    ? {
        for: [`Peut prendre en charge ${euros(amount)} HT par an (capacité : ${euros(capacity)}).`],
        against: [],
      }
    : {
        for: [],
        against: [
          `Sa capacité (${euros(capacity)} par an) est inférieure au besoin (${euros(amount)}) : un lot ou un groupement serait à prévoir.`,
        ],
      };
};
