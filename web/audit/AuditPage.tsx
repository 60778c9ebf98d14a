import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { momentText } from "../../shared/dates.ts";
import { answer, api } from "../api.ts";
import { Link } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/States.tsx";
import { type Column, Table } from "../components/Table.tsx";
import { TextField } from "../components/TextField.tsx";
import { auditLabels } from "./audit-labels.ts";

const route = getRouteApi("/equipe/journal");

const readPage = (month: string | undefined, cursor: string) =>
  answer(api.audit.$get({ query: { ...(month ? { month } : {}), ...(cursor ? { cursor } : {}) } }));
type Entry = Awaited<ReturnType<typeof readPage>>["items"][number];

const auditQuery = (month: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["audit", month ?? "now"],
    queryFn: ({ pageParam }) => readPage(month, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

/** What it happened to, with the way there. */
const Subject = ({ id }: { id: string }) => {
  if (id.startsWith("sup_"))
    return (
      <Link to="/equipe/fournisseurs/$id" params={{ id }}>
        Fiche
      </Link>
    );
  if (id.startsWith("int_"))
    return (
      <Link to="/intentions/$id" params={{ id }}>
        Intention
      </Link>
    );
  if (id.startsWith("ren_"))
    return (
      <Link to="/equipe/rencontres/$id" params={{ id }}>
        Rencontre
      </Link>
    );
  return <span className="break-all text-small text-ink-soft">{id}</span>;
};

const columns: readonly Column<Entry>[] = [
  { key: "what", header: "Action", names: true, cell: ({ code }) => auditLabels[code] ?? code },
  { key: "subject", header: "Sur", cell: ({ subject }) => <Subject id={subject} /> },
  { key: "by", header: "Par", cell: ({ by }) => <span className="break-all text-small">{by}</span> },
  { key: "at", header: "Quand", cell: ({ at }) => momentText(at) },
];

/** Who did what, month by month, newest first. */
export const AuditPage = () => {
  const { mois } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/journal" });
  const found = useInfiniteQuery(auditQuery(mois));
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle title="Journal" lead="Qui a fait quoi, et quand." />
      <div className="mb-6 max-w-52">
        <TextField
          path="mois"
          label="Mois"
          type="month"
          value={mois ?? ""}
          onChange={(chosen) => void navigate({ search: chosen ? { mois: chosen } : {}, replace: true })}
        />
      </div>
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeleton lines={8} />
      ) : rows.length === 0 ? (
        <EmptyState title="Rien ce mois-ci" />
      ) : (
        <Table
          caption="Journal"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
          loadingMore={found.isFetchingNextPage}
        />
      )}
    </>
  );
};
