import { figure, percent } from "../../../../shared/clause/report/figure-words.ts";
import { count, pluralize } from "../../../../shared/text/count.ts";
import type { Section } from "./document.ts";
import type { ReportSource } from "./source.ts";
import { tableBlock } from "./table-blocks.ts";

/** The contracts of one organisation: planned hours, and those worked since the start. */
export const contractsSection = (contracts: NonNullable<ReportSource["contracts"]>): Section => ({
  heading: "Marchés suivis",
  blocks: [
    {
      kind: "lead",
      text:
        contracts.length === 0
          ? "Aucun marché n’est suivi sur la période."
          : `${count(contracts.length, "marché")} ${pluralize(contracts.length, "est suivi", "sont suivis")} sur la période.`,
    },
    ...tableBlock("Heures prévues et travaillées depuis le début de chaque marché", contracts, [
      { heading: "Marché", of: ({ title }) => title },
      {
        heading: "Numéro",
        words: true,
        of: ({ number, lot }) => (lot === "" ? number : `${number}, lot ${lot}`),
      },
      { heading: "Heures prévues", of: ({ plannedHours }) => figure(plannedHours) },
      { heading: "Heures travaillées", of: ({ hours }) => figure(hours) },
      {
        heading: "Part",
        of: ({ hours, plannedHours }) => percent(plannedHours ? hours / plannedHours : null),
      },
    ]),
  ],
});
