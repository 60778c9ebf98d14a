import { type OutcomeAnswer, outcomeAnswers } from "../../shared/followups/outcome-answers.ts";
import type { RencontreSummary } from "../../shared/overview/report.ts";

export type FlowStep = { name: string; many: number };

/** The answers of which each goes further than the one before; « pas de suite » is none of them. */
const names: Record<Exclude<OutcomeAnswer, "noFollowUp">, string> = {
  contactKept: "Contact gardé, ou plus loin",
  visitOrQuote: "Visite ou devis, ou plus loin",
  consultationPlanned: "Consultation prévue, ou plus loin",
  consultationLaunched: "Consultation lancée, ou plus loin",
  contractAwarded: "Marché attribué",
};
const further = outcomeAnswers.filter((answer) => answer !== "noFollowUp");

/** How many meetings of a rencontre stay at each step, from the plan to a contract: each step holds those after it. */
export const flowSteps = ({ meetings, noShow, outcomes, unanswered }: RencontreSummary): FlowStep[] => [
  { name: "Rendez-vous du plan", many: meetings },
  { name: "Sans absence signalée", many: meetings - noShow },
  { name: "Avec une réponse", many: meetings - unanswered },
  ...further.map((answer, i) => ({
    name: names[answer],
    many: further.slice(i).reduce((sum, one) => sum + (outcomes[one] ?? 0), 0),
  })),
];
