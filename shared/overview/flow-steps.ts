import { outcomeAnswerLabels, outcomeAnswers } from "../followups/outcome-answers.ts";
import type { RencontreSummary } from "./report.ts";

export type FlowStep = { name: string; many: number };

/** The answers of which each goes further than the one before; « pas de suite » is none of them. */
const further = outcomeAnswers.filter((answer) => answer !== "noFollowUp");

type Counted = Pick<RencontreSummary, "meetings" | "noShow" | "unanswered" | "outcomes">;

/** How many meetings of rencontres stay at each step, from the plan to a contract: each step holds those after it. */
export const flowSteps = (...rencontres: readonly Counted[]): FlowStep[] => {
  const sum = (of: (rencontre: Counted) => number) =>
    rencontres.reduce((so, rencontre) => so + of(rencontre), 0);
  const planned = sum(({ meetings }) => meetings);
  return [
    { name: "Rendez-vous du plan", many: planned },
    { name: "Sans absence signalée", many: planned - sum(({ noShow }) => noShow) },
    { name: "Avec une réponse", many: planned - sum(({ unanswered }) => unanswered) },
    ...further.map((answer, i) => ({
      name: `${outcomeAnswerLabels[answer]}${i === further.length - 1 ? "" : ", ou plus loin"}`,
      many: sum(({ outcomes }) => further.slice(i).reduce((so, one) => so + (outcomes[one] ?? 0), 0)),
    })),
  ];
};
