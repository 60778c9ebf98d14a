/** What the law calls the buyer, on which thresholds and reservations depend. No zod here: public pages carry this list. */
export const legalStatuses = ["STATE", "AUTHORITY", "ENTITY", "PRIVATE"] as const;
export type LegalStatus = (typeof legalStatuses)[number];

export const legalStatusLabels: Record<LegalStatus, string> = {
  STATE: "État et ses établissements",
  AUTHORITY: "Autre pouvoir adjudicateur (collectivité, hôpital, bailleur…)",
  ENTITY: "Entité adjudicatrice (eau, énergie, transports)",
  PRIVATE: "Entreprise ou organisme privé",
};
