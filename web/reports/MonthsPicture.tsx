import { monthInitial, shortMonth } from "../../shared/clause/report/month-names.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";
import { Columns, ColumnsLegend } from "../charts/Columns.tsx";

type Month = ClauseReport["byMonth"][number];

export type Compared = { period: string; months: readonly Month[] } | undefined;

/** Hours by month with those they are compared with: two columns a month, and the same in figures. */
export const MonthsPicture = ({
  months,
  period,
  before,
}: {
  months: readonly Month[];
  period: string;
  before: Compared;
}) => (
  <figure className="break-inside-avoid">
    <figcaption className="text-ink-soft">Heures d’insertion travaillées, par mois.</figcaption>
    <Columns
      points={months.map(({ month, hours }, i) => ({
        ...{ key: month, short: shortMonth(month), shortest: monthInitial(month), value: hours },
        before: before?.months[i]?.hours,
      }))}
    />
    <ColumnsLegend full={period} dashed={before?.period} />
  </figure>
);

/** People at work and those who start, by month, as two pictures on the same months. */
export const PeoplePicture = ({ months }: { months: readonly Month[] }) => (
  <figure className="break-inside-avoid">
    <figcaption className="text-ink-soft">
      Bénéficiaires au travail par mois, et ceux qui commencent un contrat dans le mois.
    </figcaption>
    <Columns
      points={months.map(({ month, participants, newParticipants }) => ({
        ...{
          key: month,
          short: shortMonth(month),
          shortest: monthInitial(month),
          value: participants,
          before: newParticipants,
        },
      }))}
    />
    <ColumnsLegend full="Au travail" dashed="Nouveaux" />
  </figure>
);
