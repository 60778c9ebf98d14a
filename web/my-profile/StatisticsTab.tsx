import { useQuery } from "@tanstack/react-query";
import { monthText } from "../../shared/time/dates.ts";
import { ShareBar } from "../components/data/ShareBar.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { number } from "../platform/format.ts";
import { statisticsQuery } from "../suppliers/queries.ts";

type Month = { month: string; views: number };

/** Below five, nothing is shown. */
const viewsText = (views: number): string => (views === 0 ? "moins de 5" : `au moins ${number(views)}`);

/** What the chart shows, in a sentence. */
const headline = (months: readonly Month[]): string => {
  const most = months.reduce((best, month) => (month.views > best.views ? month : best), {
    month: "",
    views: 0,
  });
  return most.views === 0
    ? "Peu de lectures pour l’instant"
    : `Le mois le plus lu : ${monthText(most.month)}, ${viewsText(most.views)} lectures`;
};

const columns = (most: number): readonly Column<Month>[] => [
  {
    key: "month",
    header: "Mois",
    names: true,
    cell: ({ month }) => <span className="inline-block first-letter:uppercase">{monthText(month)}</span>,
  },
  {
    key: "bar",
    header: "En proportion",
    cell: ({ views }) => (
      <div className="min-w-32 max-md:w-full">
        <ShareBar share={views / most} />
      </div>
    ),
  },
  { key: "views", header: "Lectures", align: "right", cell: ({ views }) => viewsText(views) },
];

/** How often the profile was read, month by month: a bar and the number beside. */
export const StatisticsTab = ({ supplierId }: { supplierId: string }) => {
  const query = useQuery(statisticsQuery(supplierId));
  return (
    <Loaded query={query}>
      {({ months }) =>
        months.length === 0 ? (
          <EmptyState title="Pas encore de lecture">
            <p>Les lectures de votre fiche sont comptées par mois, dès qu’elle est en ligne.</p>
          </EmptyState>
        ) : (
          <div className="max-w-measure">
            <Table
              caption={headline(months)}
              showCaption
              columns={columns(Math.max(1, ...months.map(({ views }) => views)))}
              rows={months.toReversed()}
              rowKey={({ month }) => month}
            />
            <p className="mt-4 text-small text-ink-soft">
              Comptées sans cookie, une fois par heure et par lieu, et arrondies à cinq. Ni vous ni l’équipe
              n’êtes comptés.
            </p>
          </div>
        )
      }
    </Loaded>
  );
};
