import type { Eligibility } from "../clause/schema.ts";
import { nothing, type Transitions } from "../lifecycle/lifecycle.ts";

/** Whether a person may work hours of insertion; `unknown` where nobody said, as in files. */
export const eligibilityStatuses = [
  "unknown",
  "proposed",
  "eligible",
  "refused",
] as const satisfies readonly (Eligibility["status"] | "unknown")[];
export type EligibilityStatus = (typeof eligibilityStatuses)[number];
export const eligibilityLabels: Record<EligibilityStatus, string> = {
  unknown: "Éligibilité inconnue",
  proposed: "À vérifier",
  eligible: "Éligible",
  refused: "Pas éligible",
};

export const eligibilityTransitions = {
  import: { from: [nothing], to: "unknown", label: "a file tells of the person" },
  proposal: { from: [nothing], to: "proposed", label: "entered by staff, or told by a company" },
  check: { from: ["unknown", "proposed"], to: "eligible", label: "checked (staff): grounds, until when" },
  refusal: { from: ["unknown", "proposed", "eligible"], to: "refused", label: "refused (staff): why" },
  renewal: { from: ["eligible"], to: "eligible", label: "checked again: a later day" },
  appeal: { from: ["refused"], to: "eligible", label: "checked again (staff)" },
} satisfies Transitions<EligibilityStatus>;

/** How a question about what became of a person goes. */
export const situationRequestStatuses = ["planned", "asked", "answered", "closed"] as const;
export type SituationRequestStatus = (typeof situationRequestStatuses)[number];
export const situationRequestLabels: Record<SituationRequestStatus, string> = {
  planned: "À demander",
  asked: "Attend une réponse",
  answered: "Répondu",
  closed: "Sans réponse",
};

export const situationRequestTransitions = {
  entry: { from: [nothing], to: "planned", label: "first employment" },
  asking: { from: ["planned"], to: "asked", label: "3, 6 or 12 months after (clock)" },
  reminder: { from: ["asked"], to: "asked", label: "one reminder after 14 days" },
  answer: { from: ["asked"], to: "answered", label: "answers from the mailed link" },
  phone: { from: ["planned", "asked", "closed"], to: "answered", label: "entered by staff" },
  removal: { from: ["answered"], to: "asked", label: "staff take the situation back" },
  earlyRemoval: { from: ["answered"], to: "planned", label: "taken back before it was asked" },
  lateRemoval: { from: ["answered"], to: "closed", label: "taken back too late to ask" },
  laterAnswer: { from: ["answered"], to: "answered", label: "answers again, which replaces" },
  nobody: { from: ["planned"], to: "closed", label: "nobody to write to, or too late to ask" },
  silence: { from: ["asked"], to: "closed", label: "after 60 days" },
} satisfies Transitions<SituationRequestStatus>;
