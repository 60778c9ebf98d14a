import { useQuery } from "@tanstack/react-query";
import { monthText } from "../../shared/dates.ts";
import { EmptyState, Loaded } from "../components/States.tsx";
import { number } from "../format.ts";
import { statisticsQuery } from "./queries.ts";

/** Below five, nothing is told. */
const viewsText = (views: number): string => (views === 0 ? "moins de 5" : `au moins ${number(views)}`);

/** How often the page was read, month by month: a bar and the number beside. */
export const StatisticsTab = ({ supplierId }: { supplierId: string }) => {
  const query = useQuery(statisticsQuery(supplierId));
  return (
    <Loaded query={query}>
      {({ months }) => {
        const most = Math.max(1, ...months.map(({ views }) => views));
        return months.length === 0 ? (
          <EmptyState title="Pas encore de lecture">
            <p>Les lectures de votre fiche sont comptées par mois, dès qu’elle est en ligne.</p>
          </EmptyState>
        ) : (
          <div className="max-w-measure">
            <table className="w-full">
              <caption className="mb-3 text-left font-title text-h3 font-semibold">Lectures par mois</caption>
              <tbody>
                {months.toReversed().map(({ month, views }) => (
                  <tr key={month} className="border-b border-line">
                    <th
                      scope="row"
                      className="py-2 pr-4 text-left font-normal whitespace-nowrap first-letter:uppercase"
                    >
                      {monthText(month)}
                    </th>
                    <td className="w-1/2 py-2 pr-4">
                      <svg
                        viewBox="0 0 100 8"
                        preserveAspectRatio="none"
                        aria-hidden="true"
                        className="h-3 w-full"
                      >
                        <rect width={(views / most) * 100} height="8" className="fill-violette" />
                      </svg>
                    </td>
                    <td className="py-2 text-right tabular-nums whitespace-nowrap">{viewsText(views)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="mt-4 text-small text-ink-soft">
              Comptées sans cookie, une fois par heure et par lieu, et arrondies à cinq. Ni vous ni l’équipe
              n’êtes comptés.
            </p>
          </div>
        );
      }}
    </Loaded>
  );
};
