import { figure, percent } from "../../../../shared/clause/report/figure-words.ts";
import { flowSteps } from "../../../../shared/overview/flow-steps.ts";
import type { RencontreSummary, Report } from "../../../../shared/overview/report.ts";
import { count, pluralize } from "../../../../shared/text/count.ts";
import { dayText } from "../../../../shared/time/dates.ts";
import type { Block } from "./document.ts";
import { type Column, tableBlock } from "./table-blocks.ts";

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
  const steps = flowSteps(...editions);
  const planned = steps[0]?.many ?? 0;
  return [
    ...(planned === 0
      ? []
      : tableBlock(
          "Du rendez-vous au marché",
          steps,
          [
            { heading: "Étape", of: ({ name }) => name },
            { heading: "Rendez-vous", of: ({ many }) => figure(many) },
            { heading: "Part", of: ({ many }) => percent(many / planned) },
          ],
          { bars: { name: "Rendez-vous", of: ({ many }) => many } },
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
