import type { ExclusionCode } from "../../shared/matching/exclusion.ts";

/** Why suppliers are left out of an intent, as the head of a list of them. */
export const exclusionLabels: Record<ExclusionCode, string> = {
  notPublished: "Fiche qui n’est pas en ligne",
  kindNotAllowed: "Type de structure que l’article n’admet pas",
  proofMissing: "Justificatif manquant",
  proofExpired: "Justificatif qui n’est plus valable à la date de lancement",
  categoryMismatch: "Activité dans une autre famille d’achats",
  serviceMismatch: "Autre forme de prestation",
  placeNotCovered: "Lieu hors de la zone d’intervention",
  vetoed: "Écartés par vous",
};
