import type { Modality } from "../intents/schema.ts";
import type { EligibilityAnswer } from "../law/eligibility-schema.ts";

/** A recommended modality, with a French sentence that explains why. */
export type Advice = { modality: Modality; label: string; suppliers: number; reason: string };

/** A reserved contract still needs competition, so at least two suppliers. */
const ENOUGH = 2;

/**
 * Reserved modalities, beginning with the one whose winners employ the people furthest from employment, as
 * TME recommends.
 */
const reservations: readonly Modality[] = ["L2113-13", "L2113-12", "L2113-14", "L2113-15"];

const suppliersText = (count: number): string =>
  count === 1 ? "un fournisseur de l’annuaire peut" : `${count} fournisseurs de l’annuaire peuvent`;

/**
 * The modality to recommend: a direct purchase if the amount is known to allow it, otherwise the reservation
 * that most suppliers of the annuaire could answer, otherwise a social clause. `suppliers` counts who could
 * answer under each modality. A modality with something still to verify is never recommended.
 */
export const adviseModality = (
  { modalities }: Pick<EligibilityAnswer, "modalities">,
  suppliers: Readonly<Partial<Record<Modality, number>>>,
): Advice | undefined => {
  const open = new Map(
    modalities.filter((each) => each.open && !each.toVerify).map((each) => [each.modality, each]),
  );
  const advice = (modality: Modality, say: (who: string) => string): Advice | undefined => {
    const found = open.get(modality);
    const count = suppliers[modality] ?? 0;
    return found && { modality, label: found.label, suppliers: count, reason: say(suppliersText(count)) };
  };
  const countOf = (modality: Modality) => suppliers[modality] ?? 0;
  if (open.has("LIBRE"))
    return advice(
      "LIBRE",
      (who) => `Le code ne s’applique pas à vous : vous choisissez librement, et ${who} répondre.`,
    );
  if (open.has("DIRECT") && countOf("DIRECT") > 0)
    return advice(
      "DIRECT",
      (who) => `Votre besoin est sous le seuil : sans mise en concurrence, ${who} répondre.`,
    );
  const [best] = reservations
    .filter((modality) => open.has(modality) && countOf(modality) >= ENOUGH)
    .sort((a, b) => Number(a === "L2113-14") - Number(b === "L2113-14") || countOf(b) - countOf(a));
  if (best)
    return advice(
      best,
      (who) =>
        `${who.replace(/^./, (c) => c.toUpperCase())} répondre : assez pour une mise en concurrence réservée.`,
    );
  return advice("L2112-2", (who) =>
    countOf("L2112-2") === 0
      ? "Aucun fournisseur de l’annuaire ne peut encore répondre à un marché réservé ; une clause sociale s’impose à toute entreprise qui remporte le marché."
      : `Trop peu de fournisseurs peuvent répondre à un marché réservé ; avec une clause sociale, toute entreprise répond, et ${who} être de celles-là.`,
  );
};
