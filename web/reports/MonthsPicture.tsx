import { figure } from "../../shared/clause/report/figure-words.ts";
import { longMonth, monthInitial, shortMonth } from "../../shared/clause/report/month-names.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";
import { Columns, ColumnsLegend } from "../charts/Columns.tsx";
import { Link } from "../components/basics/Link.tsx";
import type { LinesSearch } from "./report-address.ts";

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

/** The same months in figures. */
export const MonthsTable = ({
  months,
  year,
  period,
  before,
  linesTo,
}: {
  months: readonly Month[];
  year: string;
  period: string;
  before: Compared;
  linesTo?: (month: string) => LinesSearch | undefined;
}) => {
  const head = "border-b border-edge px-2 py-1 text-right font-semibold";
  return (
    <details className="text-small print:hidden">
      <summary className="min-h-9 cursor-pointer">Les heures, mois par mois</summary>
      <div className="overflow-x-auto">
        <table className="mt-2 tabular-nums">
          <caption className="sr-only">Heures d’insertion par mois</caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} pl-0 text-left`}>
                Mois
              </th>
              <th scope="col" className={head}>
                {period}
              </th>
              {before && (
                <th scope="col" className={head}>
                  {before.period}
                </th>
              )}
              <th scope="col" className={head}>
                Bénéficiaires
              </th>
              <th scope="col" className={head}>
                Nouveaux
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, hours, participants, newParticipants }, i) => {
              const search = linesTo?.(month);
              return (
                <tr key={month}>
                  <th scope="row" className="py-1 pr-6 text-left font-normal">
                    {search ? (
                      <Link to="/equipe/bilan/$annee/lignes" params={{ annee: year }} search={search}>
                        {longMonth(month)}
                      </Link>
                    ) : (
                      longMonth(month)
                    )}
                  </th>
                  <td className="px-2 text-right">{figure(hours)}</td>
                  {before && <td className="px-2 text-right">{figure(before.months[i]?.hours)}</td>}
                  <td className="px-2 text-right">{figure(participants)}</td>
                  <td className="px-2 text-right">{figure(newParticipants)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
};
