import { evolution, figure, sumOf, wholePercent } from "../../../../shared/clause/report/figure-words.ts";
import { changeFrom, type ReportTable } from "../../../../shared/clause/report/tables.ts";
import type { Block, KeyFigure } from "./document.ts";
import type { ReportSource } from "./source.ts";

/** What became of a figure since the year before: as the report tells it, else as that year’s lines do. */
const changeOf = ({ figures }: ReportTable["rows"][number], earlier: number | null): number | null =>
  figures.change ?? changeFrom(figures.count ?? null, earlier);

const share = (label: string, part: number | null | undefined, of: number | null): KeyFigure[] =>
  of === null || of === 0 || part === null || part === undefined
    ? []
    : [{ value: wholePercent(part / of), label }];

/** Shares that the first page tells, where they are known. */
const shares = ({ clause }: ReportSource): KeyFigure[] => {
  const { participantsBy: by, buyers, afterOneYear } = clause;
  return [
    ...(buyers.withHours > 10
      ? share("des heures chez les dix premiers acheteurs", buyers.topTenShare, 1)
      : []),
    ...share("de femmes", by.gender.F ?? 0, sumOf(Object.values(by.gender))),
    ...share("de moins de 26 ans", by.age.under26, sumOf(Object.values(by.age))),
    ...share("en emploi un an après, parmi les situations connues", afterOneYear.employedShare, 1),
  ];
};

/** The figures to remember, as cards, each with what became of it since the year before. */
export const keyFigures = (source: ReportSource, table: ReportTable, before?: ReportTable): Block => ({
  kind: "figures",
  figures: [
    ...table.rows.map((row): KeyFigure => {
      const earlier = before?.rows.find(({ key }) => key === row.key)?.figures.count ?? null;
      const change = changeOf(row, earlier);
      return {
        value: figure(row.figures.count),
        label: row.label,
        ...(change === null ? {} : { since: `${evolution(change)} en un an` }),
      };
    }),
    ...shares(source),
  ],
});
