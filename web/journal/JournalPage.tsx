import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { journalMonthOf } from "../../shared/overview/journal-month.ts";
import { momentText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { now } from "../platform/clock.ts";
import { detailOf, whoDid } from "./entry-words.ts";
import { JournalFilters } from "./JournalFilters.tsx";
import { journalLabels } from "./journal-labels.ts";
import { type Entry, type JournalSearch, journalQuery } from "./queries.ts";
import { SubjectLink } from "./SubjectLink.tsx";

const route = getRouteApi("/equipe/journal");

const columnsOf = (search: JournalSearch): readonly Column<Entry>[] => [
  {
    key: "what",
    header: "Action",
    names: true,
    cell: (entry) => (
      <>
        <span className="font-semibold">{journalLabels[entry.code] ?? entry.code}</span>
        {detailOf(entry) && <span className="block text-small text-ink-soft">{detailOf(entry)}</span>}
      </>
    ),
  },
  {
    key: "subject",
    header: "Sur",
    cell: (entry) => (
      <>
        <SubjectLink {...entry} />
        {search.sur === undefined && (
          <Link to="/equipe/journal" search={{ sur: entry.subject }} className="block text-small">
            Tout ce qui lui est arrivé
          </Link>
        )}
      </>
    ),
  },
  {
    key: "by",
    header: "Par",
    cell: (entry) =>
      search.par === undefined ? (
        <Link
          to="/equipe/journal"
          search={{ ...search, sur: undefined, par: entry.by }}
          className="break-all"
        >
          {whoDid(entry)}
        </Link>
      ) : (
        <span className="break-all">{whoDid(entry)}</span>
      ),
  },
  {
    key: "at",
    header: "Quand",
    cell: ({ at }) => <span className="whitespace-nowrap">{momentText(at)}</span>,
  },
];

/** Who did what, newest first: in a month, by one person, or on one thing. */
export const JournalPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/journal" });
  const found = useInfiniteQuery(journalQuery(search));
  return (
    <>
      <PageTitle title="Journal" lead="Qui a fait quoi, et quand. Rien ne s’y efface." />
      <JournalFilters
        search={search}
        thisMonth={journalMonthOf(now())}
        first={found.data?.pages[0]?.items[0]}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      <LoadedPages query={found} lines={8}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Rien dans le journal pour ces filtres" />
          ) : (
            <Table
              caption="Journal"
              columns={columnsOf(search)}
              rows={rows}
              rowKey={({ id }) => id}
              onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
              loadingMore={found.isFetchingNextPage}
            />
          )
        }
      </LoadedPages>
    </>
  );
};
