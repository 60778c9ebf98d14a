import { infiniteQueryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { dayText } from "../../shared/dates.ts";
import { type OutcomeAnswer, outcomeAnswerLabels, type RencontreStatus } from "../../shared/lives.ts";
import type { Outcome } from "../../shared/outcomes.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { answer, api } from "../api.ts";
import { Link } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Select } from "../components/Select.tsx";
import { EmptyState, ErrorState, Loaded, Skeleton } from "../components/States.tsx";
import { StatusBadge, type Tone } from "../components/StatusBadge.tsx";
import { type Column, Table } from "../components/Table.tsx";
import { TableFiles } from "../components/TableFiles.tsx";
import { amount, count } from "../format.ts";
import { rencontresQuery } from "../rencontres/queries.ts";
import { EditionReport } from "../reports/EditionReport.tsx";
import { reportQuery } from "../reports/queries.ts";
import { Questions } from "./Questions.tsx";

const route = getRouteApi("/equipe/suites");

const outcomesQuery = (rencontreId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["outcomes", rencontreId],
    queryFn: ({ pageParam }) =>
      answer(
        api.outcomes.$get({
          query: { ...(rencontreId ? { rencontreId } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
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
    cell: ({ answer: said, contractId, buyer, supplier }) => (
      <>
        <StatusBadge tone={tones[said]} label={outcomeAnswerLabels[said]} />
        {contractId && (
          <Link to="/equipe/marches/$id" params={{ id: contractId }} className="mt-1 block">
            Voir le marché
            <span className="sr-only">
              {" "}
              entre {buyer.name} et {supplier.name}
            </span>
          </Link>
        )}
      </>
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

/** The states of an edition after which questions go out. */
const asked = new Set<RencontreStatus>(["held", "followedUp", "cancelled"]);

/** What came of the meetings, of all editions or of one, with its flow and the questions that wait for an answer. */
export const StaffOutcomesPage = () => {
  const { rencontre = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/suites" });
  const { data } = useQuery(rencontresQuery);
  const editions = data?.items.filter(({ status }) => asked.has(status)) ?? [];
  const edition = editions.find(({ id }) => id === rencontre);
  return (
    <>
      <PageTitle
        title="Suites"
        lead="Ce que sont devenus les rendez-vous, dit par les participants."
        action={
          <TableFiles
            path="/api/outcomes"
            what={edition ? "Suites de cette rencontre" : "Toutes les suites"}
            {...(edition ? { search: { rencontreId: edition.id } } : {})}
          />
        }
      />
      <div className="space-y-12">
        <div className="max-w-md">
          <Select
            path="rencontre"
            label="Rencontre"
            empty="Toutes"
            value={rencontre}
            onChange={(chosen) =>
              void navigate({
                search: chosen ? { rencontre: chosen } : {},
                replace: true,
                resetScroll: false,
              })
            }
            options={editions.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </div>
        {edition && <EditionFlow edition={edition} />}
        {edition && <Questions rencontreId={edition.id} />}
        <Given rencontreId={edition?.id} />
      </div>
    </>
  );
};

const EditionFlow = ({ edition: { id, date } }: { edition: Rencontre }) => (
  <Loaded query={useQuery(reportQuery(date.slice(0, 4)))}>
    {({ editions }) => {
      const found = editions.find((one) => one.id === id);
      return found && <EditionReport edition={found} />;
    }}
  </Loaded>
);

/** The answers given, the latest first. */
const Given = ({ rencontreId }: { rencontreId: string | undefined }) => {
  const found = useInfiniteQuery(outcomesQuery(rencontreId));
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton lines={6} />;
  const rows = found.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState title="Pas encore de réponse">
        <p>Les participants sont interrogés un jour, un mois, trois mois et six mois après une rencontre.</p>
      </EmptyState>
    );
  return (
    <Table
      caption="Suites données aux rendez-vous"
      columns={columns}
      rows={rows}
      rowKey={({ meetingId, side }) => `${meetingId} ${side}`}
      onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
      loadingMore={found.isFetchingNextPage}
    />
  );
};
