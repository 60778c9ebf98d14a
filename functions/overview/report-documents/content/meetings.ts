import { outcomeAnswerLabels, outcomeAnswers } from "../../../../shared/followups/outcome-answers.ts";
import type { RencontreSummary, Report } from "../../../../shared/overview/report.ts";
import { count, pluralize } from "../../../../shared/text/count.ts";
import { dayText } from "../../../../shared/time/dates.ts";
import type { Block } from "./document.ts";
import { figure, percent } from "./numbers.ts";
import { type Column, tableBlock } from "./table-blocks.ts";

/** From the plan to a contract: each step holds those after it. */
const stepsOf = (editions: readonly RencontreSummary[]): { label: string; value: number }[] => {
  const sum = (of: (edition: RencontreSummary) => number) =>
    editions.reduce((so, edition) => so + of(edition), 0);
  const planned = sum(({ meetings }) => meetings);
  const further = outcomeAnswers.filter((answer) => answer !== "noFollowUp");
  return [
    { label: "Rendez-vous du plan", value: planned },
    { label: "Sans absence signalée", value: planned - sum(({ noShow }) => noShow) },
    { label: "Avec une réponse", value: planned - sum(({ unanswered }) => unanswered) },
    ...further.map((answer, i) => ({
      label: `${outcomeAnswerLabels[answer]}${i === further.length - 1 ? "" : ", ou plus loin"}`,
      value: sum(({ outcomes }) => further.slice(i).reduce((so, one) => so + (outcomes[one] ?? 0), 0)),
    })),
  ];
};

const editionColumns: readonly Column<RencontreSummary>[] = [
  { heading: "Rencontre", of: ({ title, date }) => `${title}, ${dayText(date)}` },
  { heading: "Acheteurs", of: ({ buyers }) => figure(buyers) },
  { heading: "Fournisseurs", of: ({ suppliers }) => figure(suppliers) },
  { heading: "Intentions", of: ({ intents }) => figure(intents) },
  { heading: "Rendez-vous", of: ({ meetings }) => figure(meetings) },
  { heading: "Tenus", of: ({ held }) => figure(held) },
  { heading: "Marchés", of: ({ outcomes }) => figure(outcomes.contractAwarded) },
];

/** What contracts are worth, where one at least says it. */
const amountOf = (amount: number): string =>
  amount === 0 ? "" : `, pour ${figure(Math.round(amount))} € HT`;

/** From the rencontres of the year to the contracts awarded in it. */
export const meetingBlocks = ({ editions, total }: Pick<Report, "editions" | "total">): Block[] => {
  const steps = stepsOf(editions);
  const planned = steps[0]?.value ?? 0;
  return [
    ...(planned === 0
      ? []
      : tableBlock(
          "Du rendez-vous au marché",
          steps,
          [
            { heading: "Étape", of: ({ label }) => label },
            { heading: "Rendez-vous", of: ({ value }) => figure(value) },
            { heading: "Part", of: ({ value }) => percent(value / planned) },
          ],
          { bars: { name: "Rendez-vous", of: ({ value }) => value } },
        )),
    ...tableBlock("Rencontres de l’année", editions, editionColumns),
    {
      kind: "text",
      text:
        total.contracts === 0
          ? "Aucun marché attribué dans l’année n’est confirmé."
          : `${count(total.contracts, "marché attribué", "marchés attribués")} dans l’année ${pluralize(total.contracts, "est confirmé", "sont confirmés")}${amountOf(total.amount)}.`,
    },
  ];
};
