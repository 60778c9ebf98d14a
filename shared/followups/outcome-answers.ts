/** Outcomes of a meeting, from the least to the most advanced. */
export const outcomeAnswers = [
  "noFollowUp",
  "contactKept",
  "visitOrQuote",
  "consultationPlanned",
  "consultationLaunched",
  "contractAwarded",
] as const;
export type OutcomeAnswer = (typeof outcomeAnswers)[number];
export const outcomeAnswerLabels: Record<OutcomeAnswer, string> = {
  noFollowUp: "Pas de suite",
  contactKept: "Contact gardé",
  visitOrQuote: "Visite ou devis",
  consultationPlanned: "Consultation prévue",
  consultationLaunched: "Consultation lancée",
  contractAwarded: "Marché attribué",
};
