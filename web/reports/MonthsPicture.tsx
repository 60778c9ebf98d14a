import type { Report } from "../../shared/overview/report.ts";
import { count, number } from "../platform/format.ts";

const monthNames = [
  ["janv.", "janvier"],
  ["févr.", "février"],
  ["mars", "mars"],
  ["avr.", "avril"],
  ["mai", "mai"],
  ["juin", "juin"],
  ["juil.", "juillet"],
  ["août", "août"],
  ["sept.", "septembre"],
  ["oct.", "octobre"],
  ["nov.", "novembre"],
  ["déc.", "décembre"],
] as const;

type Months = readonly { hours: number }[];

/** What the picture shows first: the month with the most hours, and the year before. */
const headline = (year: number, months: Months, before: Months | undefined): string => {
  const total = (of: Months) => of.reduce((sum, { hours }) => sum + hours, 0);
  const most = months.reduce((best, { hours }, i) => (hours > (months[best]?.hours ?? 0) ? i : best), 0);
  const peak = `${count(months[most]?.hours ?? 0, "heure")} en ${monthNames[most]?.[1]}, le mois le plus fort`;
  if (!before || total(before) === 0) return `${peak} de ${year}`;
  const change = total(months) - total(before);
  const words = change >= 0 ? "de plus" : "de moins";
  return `${peak} ; sur l’année, ${count(Math.abs(change), "heure")} ${words} qu’en ${year - 1}`;
};

const height = 160;
const step = 52;

/** Hours by month with last year's: the headline, two columns a month, and the same in figures. */
export const MonthsPicture = ({ report, before }: { report: Report; before: Report | undefined }) => {
  const { year, byMonth } = report;
  const compared = before !== undefined && before.total.hours > 0;
  const most = Math.max(
    1,
    ...byMonth.map(({ hours }) => hours),
    ...(before?.byMonth ?? []).map(({ hours }) => hours),
  );
  const tall = (hours: number) => (height * hours) / most;
  return (
    <figure className="break-inside-avoid">
      <figcaption>
        <h2 className="text-h2">{headline(year, byMonth, before?.byMonth)}</h2>
        <p className="mt-1 text-ink-soft">Heures d’insertion des marchés, par mois d’attribution.</p>
      </figcaption>
      <svg viewBox={`0 0 ${12 * step} ${height + 24}`} className="mt-4 w-full max-w-4xl" aria-hidden="true">
        <path d={`M0 ${height}H${12 * step}`} className="stroke-edge" />
        {byMonth.map(({ month, hours }, i) => {
          const last = before?.byMonth[i]?.hours ?? 0;
          return (
            <g key={month}>
              <rect
                x={i * step + 5}
                y={height - tall(last)}
                width={18}
                height={tall(last)}
                className="fill-transparent stroke-violette"
                strokeWidth="1.5"
                strokeDasharray="3 2"
              />
              <rect
                x={i * step + 27}
                y={height - tall(hours)}
                width={18}
                height={tall(hours)}
                className="fill-violette"
              />
              <text x={i * step + 25} y={height + 17} textAnchor="middle" className="fill-ink text-[13px]">
                {monthNames[i]?.[0]}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="mt-2 flex flex-wrap gap-x-6 text-small">
        <span className="flex items-center gap-2">
          <span className="inline-block size-3 bg-violette" aria-hidden="true" />
          {year} (plein)
        </span>
        {compared && (
          <span className="flex items-center gap-2">
            <span className="inline-block size-3 border border-dashed border-violette" aria-hidden="true" />
            {year - 1} (contour)
          </span>
        )}
      </p>
      <details className="mt-3 text-small print:hidden">
        <summary>Les heures, mois par mois</summary>
        <table className="mt-2 tabular-nums">
          <caption className="sr-only">Heures d’insertion par mois</caption>
          <thead>
            <tr>
              <th scope="col" className="pr-8 text-left">
                Mois
              </th>
              <th scope="col" className="pr-8 text-right">
                {year}
              </th>
              <th scope="col" className="text-right">
                {year - 1}
              </th>
            </tr>
          </thead>
          <tbody>
            {byMonth.map(({ month, hours }, i) => (
              <tr key={month}>
                <th scope="row" className="pr-8 text-left font-normal">
                  {monthNames[i]?.[1]}
                </th>
                <td className="pr-8 text-right">{number(hours)}</td>
                <td className="text-right">{number(before?.byMonth[i]?.hours ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};
