import type { Reader, Remarks } from "../world/remarks.ts";
import { NEUTRAL } from "../world/weights.ts";

/** Euros a year: the supplier's capacity, and the buyer's planned amount. Null and undefined are unknown. */
export type Volume = { capacity?: number | null; amount?: number | null };

/** Share of the yearly amount within the supplier's capacity. */
export const capacityScore = ({ capacity, amount }: Volume): number => {
  if (capacity == null || amount == null) return NEUTRAL;
  return amount <= capacity ? 1 : capacity / amount;
};

export const capacityRemarks = (
  { capacity, amount }: Volume,
  euros: (amount: number) => string,
  reader: Reader,
): Remarks => {
  const you = reader === "supplier";
  if (amount == null) return { for: [], against: ["Le montant annuel du besoin n’est pas connu."] };
  if (capacity == null)
    return { for: [], against: [`${you ? "Votre" : "Sa"} capacité annuelle n’est pas connue.`] };
  const needed = `${euros(amount)} HT par an`;
  if (amount > capacity)
    return {
      for: [],
      against: [
        `${you ? "Votre" : "Sa"} capacité (${euros(capacity)} par an) est inférieure au besoin (${needed}) : un lot ou un groupement serait à prévoir.`,
      ],
    };
  return {
    for: [
      you
        ? `Le besoin (${needed}) entre dans votre capacité (${euros(capacity)}).`
        : `Peut prendre en charge ${needed} (capacité : ${euros(capacity)}).`,
    ],
    against: [],
  };
};
