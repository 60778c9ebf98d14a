import type { ReactNode } from "react";
import { evolution, figure } from "../../shared/clause/report/figure-words.ts";
import { longMonth } from "../../shared/clause/report/month-names.ts";
import { changeFrom } from "../../shared/clause/report/tables.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";
import { Link } from "../components/basics/Link.tsx";
import type { Compared } from "./MonthsPicture.tsx";
import type { LinesSearch } from "./report-address.ts";

type Month = ClauseReport["byMonth"][number];

/** Hours by month beside those they are compared with, who works and who starts, in figures. */
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
  /** What was worked in a month, or who started in it. */
  linesTo?: (month: string, which: "mois" | "debut") => LinesSearch;
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
                <>
                  <th scope="col" className={head}>
                    {before.period}
                  </th>
                  <th scope="col" className={head}>
                    Évolution
                  </th>
                </>
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
              const earlier = before?.months[i]?.hours;
              return (
                <tr key={month}>
                  <th scope="row" className="py-1 pr-6 text-left font-normal">
                    <ToLines year={year} search={linesTo?.(month, "mois")}>
                      {longMonth(month)}
                    </ToLines>
                  </th>
                  <td className="px-2 text-right">{figure(hours)}</td>
                  {before && (
                    <>
                      <td className="px-2 text-right">{figure(earlier)}</td>
                      <td className="px-2 text-right">{evolution(changeFrom(hours, earlier ?? null))}</td>
                    </>
                  )}
                  <td className="px-2 text-right">{figure(participants)}</td>
                  <td className="px-2 text-right">
                    <ToLines year={year} search={newParticipants ? linesTo?.(month, "debut") : undefined}>
                      {figure(newParticipants)}
                      {linesTo && <span className="sr-only"> commencent en {longMonth(month)}</span>}
                    </ToLines>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
};

/** A figure, as a link to the lines behind it where they may be seen. */
const ToLines = ({
  year,
  search,
  children,
}: {
  year: string;
  search: LinesSearch | undefined;
  children: ReactNode;
}) =>
  search ? (
    <Link to="/equipe/bilan/$annee/lignes" params={{ annee: year }} search={search}>
      {children}
    </Link>
  ) : (
    children
  );
