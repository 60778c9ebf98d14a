import type { ExclusionCode } from "../../shared/matching/world/exclusion.ts";

/** Why a supplier and an intent were not paired, as the head of a list. */
export const exclusionLabels: Record<ExclusionCode, string> = {
  notPublished: "Fiche qui n’est pas en ligne",
  kindNotAllowed: "Type de structure que l’article n’admet pas",
  proofMissing: "Justificatif manquant",
  proofExpired: "Justificatif qui n’est plus valable à la date de lancement",
  categoryMismatch: "Activité dans une autre famille d’achats",
  serviceMismatch: "Autre forme de prestation",
  placeNotCovered: "Lieu hors de la zone d’intervention",
  placeUnknown: "Lieu du fournisseur inconnu",
  vetoed: "Refus d’un participant ou de l’équipe",
};
