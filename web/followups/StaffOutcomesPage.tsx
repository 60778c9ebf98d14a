import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { dayText } from "../../shared/dates.ts";
import { type OutcomeAnswer, outcomeAnswerLabels } from "../../shared/lives.ts";
import type { Outcome } from "../../shared/outcomes.ts";
import { answer, api } from "../api.ts";
import { PageTitle } from "../components/PageTitle.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/States.tsx";
import { StatusBadge, type Tone } from "../components/StatusBadge.tsx";
import { type Column, Table } from "../components/Table.tsx";
import { TableFiles } from "../components/TableFiles.tsx";
import { amount, count } from "../format.ts";

const outcomesQuery = infiniteQueryOptions({
  queryKey: ["outcomes"],
  queryFn: ({ pageParam }) => answer(api.outcomes.$get({ query: pageParam ? { cursor: pageParam } : {} })),
  initialPageParam: "",
  getNextPageParam: (page) => page.cursor,
});

const tones: Record<OutcomeAnswer, Tone> = {
  noFollowUp: "neutral",
  contactKept: "info",
  visitOrQuote: "info",
  consultationPlanned: "ours",
  consultationLaunched: "ours",
  contractAwarded: "good",
};

/** What the answer says besides: why, when, how much. */
const detail = ({ why, date, contract, note }: Outcome): string =>
  [
    why,
    date && `le ${dayText(date)}`,
    contract?.amount !== undefined && `${amount(contract.amount)} HT`,
    contract?.hours !== undefined && count(contract.hours, "heure"),
    contract?.beneficiaries !== undefined && count(contract.beneficiaries, "personne"),
    note,
  ]
    .filter(Boolean)
    .join(" · ");

const columns: readonly Column<Outcome>[] = [
  {
    key: "pair",
    header: "Rendez-vous",
    names: true,
    cell: ({ buyer, supplier, rencontreTitle }) => (
      <>
        <span className="font-semibold">
          {buyer.name} et {supplier.name}
        </span>
        <span className="block text-small text-ink-soft">{rencontreTitle}</span>
      </>
    ),
  },
  {
    key: "answer",
    header: "Suite",
    cell: (outcome) => (
      <StatusBadge tone={tones[outcome.answer]} label={outcomeAnswerLabels[outcome.answer]} />
    ),
  },
  {
    key: "detail",
    header: "Précisions",
    cell: detail,
  },
  { key: "by", header: "Dit par", cell: ({ side }) => (side === "buyer" ? "l’acheteur" : "le fournisseur") },
  { key: "at", header: "Le", cell: ({ answeredAt }) => dayText(answeredAt) },
];

/** What came of the meetings, the latest answers first. */
export const StaffOutcomesPage = () => {
  const found = useInfiniteQuery(outcomesQuery);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle
        title="Suites"
        lead="Ce que sont devenus les rendez-vous, dit par les participants."
        action={<TableFiles path="/api/outcomes" what="Toutes les suites" />}
      />
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title="Pas encore de réponse">
          <p>
            Les participants sont interrogés un jour, un mois, trois mois et six mois après une rencontre.
          </p>
        </EmptyState>
      ) : (
        <Table
          caption="Suites données aux rendez-vous"
          columns={columns}
          rows={rows}
          rowKey={({ meetingId, side }) => `${meetingId} ${side}`}
          onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
          loadingMore={found.isFetchingNextPage}
        />
      )}
    </>
  );
};
