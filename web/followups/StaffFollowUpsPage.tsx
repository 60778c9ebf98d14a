import { infiniteQueryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type OutcomeAnswer, outcomeAnswerLabels } from "../../shared/followups/outcome-answers.ts";
import type { Outcome } from "../../shared/followups/outcomes.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { EmptyState, Loaded, LoadedPages } from "../components/feedback/States.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { Select } from "../components/forms/Select.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { answer, api } from "../platform/api.ts";
import { amount, count } from "../platform/format.ts";
import { rencontresQuery } from "../rencontres/queries.ts";
import { reportQuery } from "../reports/queries.ts";
import { RencontreReport } from "../reports/RencontreReport.tsx";
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

/** What came of the meetings, of all rencontres or of one, with its flow and the questions that wait for an answer. */
export const StaffFollowUpsPage = () => {
  const { rencontre = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/suites" });
  const { data } = useQuery(rencontresQuery);
  const followed = data?.items.filter(({ status }) => rencontreSets.over.includes(status)) ?? [];
  const chosen = followed.find(({ id }) => id === rencontre);
  return (
    <>
      <PageTitle
        title="Suites"
        lead="Ce que sont devenus les rendez-vous, dit par les participants."
        action={
          <TableFiles
            path="/api/outcomes"
            what={chosen ? "Suites de cette rencontre" : "Toutes les suites"}
            {...(chosen ? { search: { rencontreId: chosen.id } } : {})}
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
            onChange={(id) =>
              void navigate({
                search: id ? { rencontre: id } : {},
                replace: true,
                resetScroll: false,
              })
            }
            options={followed.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </div>
        {chosen && <RencontreFlow rencontre={chosen} />}
        {chosen && <Questions rencontreId={chosen.id} />}
        <Given rencontreId={chosen?.id} />
      </div>
    </>
  );
};

const RencontreFlow = ({ rencontre: { id, date } }: { rencontre: Rencontre }) => (
  <Loaded query={useQuery(reportQuery(date.slice(0, 4)))}>
    {({ editions }) => {
      const found = editions.find((one) => one.id === id);
      return found && <RencontreReport rencontre={found} />;
    }}
  </Loaded>
);

/** The answers given, the latest first. */
const Given = ({ rencontreId }: { rencontreId: string | undefined }) => {
  const found = useInfiniteQuery(outcomesQuery(rencontreId));
  return (
    <LoadedPages query={found} lines={6}>
      {(rows) =>
        rows.length === 0 ? (
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
        )
      }
    </LoadedPages>
  );
};
