/**
 * The buyer's legal status, on which thresholds and reservations depend. No zod here, because public pages
 * load this list.
 */
export const legalStatuses = ["STATE", "AUTHORITY", "ENTITY", "PRIVATE"] as const;
export type LegalStatus = (typeof legalStatuses)[number];

export const legalStatusLabels: Record<LegalStatus, string> = {
  STATE: "État et ses établissements",
  AUTHORITY: "Collectivité, hôpital, bailleur… (autre pouvoir adjudicateur)",
  ENTITY: "Eau, énergie, transports (entité adjudicatrice)",
  PRIVATE: "Entreprise ou organisme privé",
};
