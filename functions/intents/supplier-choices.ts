import type { Intent } from "../../shared/intents/schema.ts";

/** The buyer's favourites and vetoes of an intent, in the form that matching reads. */
export const choicesOf = ({ id, favourites, vetoes }: Pick<Intent, "id" | "favourites" | "vetoes">) => ({
  wishes: favourites.map((supplierId) => ({ supplierId, intentId: id, by: "buyer" as const })),
  vetoes: vetoes.map((supplierId) => ({ supplierId, intentId: id })),
});
