import { evolution, figure, sumOf } from "../../../../shared/clause/report/figure-words.ts";
import { shortMonth } from "../../../../shared/clause/report/month-names.ts";
import { periodNames } from "../../../../shared/clause/report/period-words.ts";
import { changeFrom, type ReportTable } from "../../../../shared/clause/report/tables.ts";
import { count, pluralize } from "../../../../shared/text/count.ts";
import type { Block } from "./document.ts";
import type { ReportSource } from "./source.ts";
import { groupBlocks, tableBlock } from "./table-blocks.ts";

/** Hours of each year, as columns and as figures. */
export const yearBlocks = ({ years }: ReportSource): Block[] => {
  const title = "Heures d’insertion par année";
  const rows = years.map((row, i) => ({ ...row, before: years[i - 1] }));
  const picture: Block = {
    kind: "columns",
    caption: title,
    labels: years.map(({ year }) => String(year)),
    series: [{ name: "Heures d’insertion", values: years.map(({ hours }) => hours) }],
  };
  return [
    ...(years.length < 2 ? [] : [picture]),
    ...tableBlock(title, rows, [
      { heading: "Année", of: ({ year }) => String(year) },
      { heading: "Heures", width: 16, of: ({ hours }) => figure(hours) },
      {
        heading: "Évolution",
        width: 16,
        // Since the year just before alone: what lies between two years apart is not known.
        of: ({ year, hours, before }) =>
          evolution(changeFrom(hours, before?.year === year - 1 ? before.hours : null)),
      },
    ]),
  ];
};

/** How often somebody who started an employment starts another: the months’ sum beyond the year’s. */
const startsAgain = ({ clause }: ReportSource): string => {
  const starts = sumOf(clause.byMonth.map(({ newParticipants }) => newParticipants));
  if (starts === null || clause.newParticipants === null || starts <= clause.newParticipants) return "";
  const again = starts - clause.newParticipants;
  return ` Les nouveaux de chaque mois s’additionnent à ${figure(starts)} pour ${count(clause.newParticipants, "personne")} : ${pluralize(again, "une reprise", `${figure(again)} reprises`)} d’un autre contrat dans la période.`;
};

/** Hours of each month beside those of the year before; people at work and who start. */
export const monthBlocks = (source: ReportSource, group: ReportTable): Block[] => {
  const { clause } = source;
  const names = periodNames(source);
  const { byMonth } = clause;
  const labels = byMonth.map(({ month }) => shortMonth(month));
  const before = byMonth.map(({ previousHours }) => previousHours);
  const change = changeFrom(clause.hours, clause.previousHours);
  return [
    {
      kind: "columns",
      caption: "Heures d’insertion par mois",
      labels,
      series: [
        ...(before.every((hours) => hours === null) ? [] : [{ name: names.before, values: before }]),
        { name: names.now, values: byMonth.map(({ hours }) => hours) },
      ],
    },
    ...groupBlocks(group, {
      title: "Heures par mois",
      figures: ["hours", "previousHours", "change"],
      total: { label: "Total", hours: clause.hours, previousHours: clause.previousHours, change },
      bars: false,
      note: "",
    }),
    {
      kind: "columns",
      caption: "Bénéficiaires au travail et nouveaux, par mois",
      labels,
      series: [
        { name: "Nouveaux", values: byMonth.map(({ newParticipants }) => newParticipants) },
        { name: "Au travail", values: byMonth.map(({ participants }) => participants) },
      ],
    },
    ...groupBlocks(group, {
      title: "Personnes par mois",
      figures: ["participants", "newParticipants", "firstEntries", "startedEmployments"],
      total: {
        label: "Chaque personne une fois",
        participants: clause.participants,
        newParticipants: clause.newParticipants,
        firstEntries: clause.firstEntries,
      },
      note: `${group.note ?? ""}${startsAgain(source)}`.trim(),
    }),
  ];
};
