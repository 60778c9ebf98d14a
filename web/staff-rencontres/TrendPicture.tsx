import type { Preparation } from "../../shared/rencontres/preparation.ts";
import { dayText } from "../../shared/time/dates.ts";
import { count } from "../platform/format.ts";

type Point = Preparation["trend"][number];

const width = 640;
const height = 160;

/** A line that stays level between two days on which somebody came. */
const path = (points: readonly Point[], of: (point: Point) => number, most: number): string => {
  const first = Date.parse(points[0]?.day ?? "");
  const long = Math.max(1, Date.parse(points.at(-1)?.day ?? "") - first);
  const x = ({ day }: Point) => Math.round((width * (Date.parse(day) - first)) / long);
  const y = (point: Point) => Math.round(height - (height * of(point)) / most);
  return points.map((point, i) => (i === 0 ? `M0 ${y(point)}` : `H${x(point)}V${y(point)}`)).join("");
};

/** The registrations since the first, buyers and suppliers: the headline, the picture, its data. */
export const TrendPicture = ({ preparation }: { preparation: Preparation }) => {
  const { buyers, suppliers, intents, trend } = preparation;
  const [first] = trend;
  const last = trend.at(-1);
  const most = Math.max(1, buyers, suppliers);
  return (
    <figure>
      <figcaption>
        <h2 className="text-h2">
          {count(buyers, "acheteur")} avec {count(intents, "intention")}, {count(suppliers, "fournisseur")}
        </h2>
        {first && last && (
          <p className="mt-1 text-ink-soft">
            Inscrits du {dayText(first.day)} au {dayText(last.day)}.
          </p>
        )}
      </figcaption>
      {trend.length > 1 && (
        <>
          <svg
            viewBox={`0 -8 ${width} ${height + 16}`}
            role="img"
            aria-label={`Inscriptions cumulées : ${count(buyers, "acheteur")} et ${count(suppliers, "fournisseur")} au dernier jour.`}
            className="mt-4 w-full max-w-3xl"
          >
            <path d={`M0 ${height}H${width}`} className="stroke-edge" fill="none" />
            <path
              d={path(trend, (point) => point.buyers, most)}
              className="stroke-brique"
              fill="none"
              strokeWidth="3"
            />
            <path
              d={path(trend, (point) => point.suppliers, most)}
              className="stroke-pastel"
              fill="none"
              strokeWidth="3"
              strokeDasharray="8 4"
            />
          </svg>
          <p className="mt-2 flex flex-wrap gap-x-6 text-small">
            <span className="flex items-center gap-2">
              <svg viewBox="0 0 32 4" className="h-1 w-8" aria-hidden="true">
                <path d="M0 2H32" className="stroke-brique" strokeWidth="4" />
              </svg>
              Acheteurs (trait plein)
            </span>
            <span className="flex items-center gap-2">
              <svg viewBox="0 0 32 4" className="h-1 w-8" aria-hidden="true">
                <path d="M0 2H32" className="stroke-pastel" strokeWidth="4" strokeDasharray="8 4" />
              </svg>
              Fournisseurs (tirets)
            </span>
          </p>
          <details className="mt-3 text-small">
            <summary>Les inscriptions jour par jour</summary>
            <table className="mt-2 tabular-nums">
              <caption className="sr-only">Inscriptions cumulées, jour par jour</caption>
              <thead>
                <tr>
                  <th scope="col" className="pr-6 text-left">
                    Jour
                  </th>
                  <th scope="col" className="pr-6 text-right">
                    Acheteurs
                  </th>
                  <th scope="col" className="text-right">
                    Fournisseurs
                  </th>
                </tr>
              </thead>
              <tbody>
                {trend.map((point) => (
                  <tr key={point.day}>
                    <th scope="row" className="pr-6 text-left font-normal">
                      {dayText(point.day)}
                    </th>
                    <td className="pr-6 text-right">{point.buyers}</td>
                    <td className="text-right">{point.suppliers}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </figure>
  );
};
