import type { OutcomeAnswer } from "../../shared/lives.ts";
import type { Edition } from "../../shared/reports.ts";

export type FlowStep = { name: string; many: number };

/** The answers of which each goes further than the one before; « pas de suite » is none of them. */
const further = [
  { answer: "contactKept", name: "Contact gardé, ou plus loin" },
  { answer: "visitOrQuote", name: "Visite ou devis, ou plus loin" },
  { answer: "consultationPlanned", name: "Consultation prévue, ou plus loin" },
  { answer: "consultationLaunched", name: "Consultation lancée, ou plus loin" },
  { answer: "contractAwarded", name: "Marché attribué" },
] as const satisfies readonly { answer: OutcomeAnswer; name: string }[];

/** How many meetings of an edition stay at each step, from the plan to a contract: each step holds those after it. */
export const flowSteps = ({ meetings, noShow, outcomes, unanswered }: Edition): FlowStep[] => [
  { name: "Rendez-vous du plan", many: meetings },
  { name: "Sans absence signalée", many: meetings - noShow },
  { name: "Avec une réponse", many: meetings - unanswered },
  ...further.map(({ name }, i) => ({
    name,
    many: further.slice(i).reduce((sum, { answer }) => sum + (outcomes[answer] ?? 0), 0),
  })),
];
