import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { followedStatusLabels } from "../../shared/clause/progress/lifecycle.ts";
import { Link } from "../components/basics/Link.tsx";
import { ShareBar } from "../components/data/ShareBar.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { LoadedPages } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { count } from "../platform/format.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { datesText, lateText, progressText, statusTones } from "./progress-words.ts";
import { asked, type FollowedRow, type FollowedSearch, followedContractsQuery } from "./queries.ts";

const columns: readonly Column<FollowedRow>[] = [
  {
    key: "title",
    header: "Marché",
    names: true,
    cell: ({ id, title, number, lot, buyerName, operationName }) => (
      <>
        <Link to="/equipe/clauses/marches/$id" params={{ id }} className="font-semibold">
          {title}
        </Link>
        <span className="block text-small text-ink-soft">
          {number}
          {lot && `, lot ${lot}`} · {buyerName}
          {operationName && ` · ${operationName}`}
        </span>
      </>
    ),
  },
  {
    key: "dates",
    header: "Dates",
    cell: ({ start, end }) => <span className="text-small">{datesText(start, end) ?? "–"}</span>,
  },
  {
    key: "progress",
    header: "Heures",
    cell: (row) => (
      <div className="min-w-40 text-small">
        {row.share !== undefined && <ShareBar share={Math.min(1, row.share)} />}
        {progressText(row)}
      </div>
    ),
  },
  {
    key: "status",
    header: "État",
    cell: ({ status, late }) => (
      <span className="flex flex-wrap gap-1 cards:justify-end">
        <StatusBadge tone={statusTones[status]} label={followedStatusLabels[status]} />
        {late && status === "running" && <StatusBadge tone="warning" label={lateText(late)} />}
      </span>
    ),
  },
];

type FollowedListProps = {
  search: FollowedSearch;
  caption: string;
  /** What is said where there is none. */
  children: ReactNode;
};

/** The followed contracts of a year or of an operation, with where each stands, and the same as files. */
export const FollowedList = ({ search, caption, children }: FollowedListProps) => {
  const settled = useDelayed(search);
  const found = useInfiniteQuery(followedContractsQuery(settled));
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <LoadedPages query={found} lines={8}>
      {(rows) =>
        rows.length === 0 ? (
          children
        ) : (
          <>
            <p className="mb-4 flex flex-wrap gap-x-6 gap-y-2">
              <TableFiles path="/api/clause/contracts" search={asked(search)} what="Ces marchés" />
            </p>
            <p role="status" className="mb-3 text-small text-ink-soft">
              {count(total, "marché suivi", "marchés suivis")}
            </p>
            <Table
              caption={caption}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
              loadingMore={found.isFetchingNextPage}
            />
          </>
        )
      }
    </LoadedPages>
  );
};
