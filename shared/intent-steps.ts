import { type IntentStatus, intentStatuses } from "./lives.ts";

const place = (status: IntentStatus) => intentStatuses.indexOf(status);

/** Why an intent may not go from one state to another by a step, in French; nothing where it may. */
export const whyNotStep = (from: IntentStatus, to: IntentStatus): string | undefined => {
  if (from === "draft") return "L’acheteur ne l’a pas encore envoyée.";
  if (from === "dropped") return "Elle est abandonnée.";
  if (to === "draft") return "Une intention envoyée ne redevient pas un brouillon.";
  if (to === "dropped") return "L’abandon se décide sur la page de l’intention, avec sa raison.";
  if (from === "submitted" && place(to) > place("qualified")) return "Elle doit d’abord être qualifiée.";
  return undefined;
};
