import { type IntentStatus, intentSets } from "./lifecycle.ts";

/**
 * The reason, in French, why an intent may not move from one status to another by a simple step; undefined if
 * it may.
 */
export const whyNotStep = (from: IntentStatus, to: IntentStatus): string | undefined => {
  if (from === "draft") return "L’acheteur ne l’a pas encore envoyée.";
  if (from === "dropped") return "Elle est abandonnée.";
  if (to === "draft") return "Une intention envoyée ne redevient pas un brouillon.";
  if (to === "dropped") return "L’abandon se décide sur la page de l’intention, avec sa raison.";
  if (from === "submitted" && !intentSets.ledToByStaff.includes(to))
    return "Elle doit d’abord être qualifiée.";
  return undefined;
};
