import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { dayText } from "../../shared/dates.ts";
import type { Intent } from "../../shared/intents.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { type IntentStatus, intentStatuses, intentStatusLabels } from "../../shared/lives.ts";
import { answer, api } from "../api.ts";
import { Link } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Select } from "../components/Select.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/States.tsx";
import { type Column, Table } from "../components/Table.tsx";
import { amount } from "../format.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import { NextStep } from "./NextStep.tsx";

const route = getRouteApi("/equipe/intentions");

/** Intents of one state, for the team. */
export const intentsByStatusQuery = (status: IntentStatus) =>
  infiniteQueryOptions({
    queryKey: ["intents", "status", status],
    queryFn: ({ pageParam }) =>
      answer(api.intents.$get({ query: { status, ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

const useColumns = (): readonly Column<Intent & { buyerName: string }>[] => {
  const category = useCategoryLabel();
  const client = useQueryClient();
  return [
    {
      key: "title",
      header: "Intention",
      names: true,
      cell: (intent) => (
        <>
          <Link to="/intentions/$id" params={{ id: intent.id }} className="font-semibold">
            {intent.title}
          </Link>
          <span className="block text-small text-ink-soft">
            {intent.buyerName} · {category(intent.category)}
          </span>
        </>
      ),
    },
    { key: "modality", header: "Modalité", cell: (intent) => modalityLabel(intent.modality) },
    {
      key: "amount",
      header: "Par an, HT",
      align: "right",
      cell: (intent) => (intent.yearlyAmount === undefined ? "–" : amount(intent.yearlyAmount)),
    },
    { key: "launch", header: "Lancement", cell: (intent) => dayText(intent.launchDate) },
    {
      key: "step",
      header: "Étape suivante",
      cell: (intent) => (
        <NextStep intent={intent} onMoved={() => void client.invalidateQueries({ queryKey: ["intents"] })} />
      ),
    },
  ];
};

const List = ({ status }: { status: IntentStatus }) => {
  const found = useInfiniteQuery(intentsByStatusQuery(status));
  const columns = useColumns();
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton lines={6} />;
  const rows = found.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState
        title={status === "submitted" ? "Aucune intention à qualifier" : "Aucune intention à cette étape"}
      />
    );
  return (
    <Table
      caption={`Intentions : ${intentStatusLabels[status]}`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
      loadingMore={found.isFetchingNextPage}
    />
  );
};

export const StaffIntentsPage = () => {
  const { etape } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/intentions" });
  const status = intentStatuses.find((one) => one === etape) ?? "submitted";
  return (
    <>
      <PageTitle
        title="Intentions d’achat"
        lead="De la première ligne d’un acheteur jusqu’à la fin du marché."
      />
      <div className="mb-6 max-w-xs">
        <Select<IntentStatus>
          path="etape"
          label="Étape"
          value={status}
          onChange={(chosen) => void navigate({ search: { etape: chosen }, replace: true })}
          options={intentStatuses.map((one) => ({ value: one, label: intentStatusLabels[one] }))}
        />
      </div>
      <List status={status} />
    </>
  );
};
