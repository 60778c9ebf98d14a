import type { Intent } from "../../shared/intents.ts";

/** What the buyer made of suppliers for this intent, as the matching reads it. */
export const choicesOf = ({ id, favourites, vetoes }: Pick<Intent, "id" | "favourites" | "vetoes">) => ({
  wishes: favourites.map((supplierId) => ({ supplierId, intentId: id, by: "buyer" as const })),
  vetoes: vetoes.map((supplierId) => ({ supplierId, intentId: id })),
});
