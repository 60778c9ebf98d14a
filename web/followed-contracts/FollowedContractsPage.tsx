import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  type FollowedStatus,
  followedStatuses,
  followedStatusLabels,
} from "../../shared/clause/progress/lifecycle.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { ShareBar } from "../components/data/ShareBar.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { count } from "../platform/format.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { datesText, lateText, progressText, statusTones } from "./progress-words.ts";
import { asked, type FollowedRow, type FollowedSearch, followedContractsQuery } from "./queries.ts";

const route = getRouteApi("/equipe/clauses/");

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

/** Hours have been followed since 2012. */
const years = (): string[] => {
  const next = Number(today().slice(0, 4)) + 1;
  return Array.from({ length: next - 2011 }, (_, place) => String(next - place));
};

type Search = {
  annee?: string;
  etat?: string;
  retard?: string;
  acheteur?: string;
  operation?: string;
  q?: string;
};

/** What narrows the list; the address says it. */
const useSearch = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/clauses" });
  const { annee = today().slice(0, 4), etat, retard, acheteur, operation, q } = search;
  const status = followedStatuses.find((one) => one === etat);
  const query: FollowedSearch = {
    year: annee,
    status,
    ...(retard === "oui" ? { late: "yes" as const } : {}),
    buyer: acheteur,
    operation,
    text: q,
  };
  const change = (patch: Search) =>
    void navigate({
      search: Object.fromEntries(Object.entries({ ...search, ...patch }).filter(([, value]) => value)),
      replace: true,
    });
  return { query, change, narrowed: Boolean(status || retard || acheteur || operation || q) };
};

const Text = ({ initial, onText }: { initial: string; onText: (text: string) => void }) => {
  const [text, setText] = useState(initial);
  return (
    <TextField
      path="q"
      label="Chercher"
      type="search"
      value={text}
      onChange={(typed) => {
        setText(typed);
        onText(typed);
      }}
    />
  );
};

const Results = ({ query, narrowed }: { query: FollowedSearch; narrowed: boolean }) => {
  const settled = useDelayed(query);
  const found = useInfiniteQuery(followedContractsQuery(settled));
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <LoadedPages query={found} lines={8}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title={narrowed ? "Aucun marché ne correspond" : `Aucun marché suivi en ${query.year}`}>
            <p>
              {narrowed
                ? "Retirez un filtre, ou changez d’année."
                : "Suivez un premier marché, ou importez les fichiers de la clause."}
            </p>
          </EmptyState>
        ) : (
          <>
            <p className="mb-4 flex flex-wrap gap-x-6 gap-y-2">
              <TableFiles path="/api/clause/contracts" search={asked(query)} what="Ces marchés" />
            </p>
            <p role="status" className="mb-3 text-small text-ink-soft">
              {count(total, "marché suivi", "marchés suivis")}
            </p>
            <Table
              caption={`Marchés suivis en ${query.year}`}
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

const Filters = ({ query, change }: { query: FollowedSearch; change: (patch: Search) => void }) => {
  const { data } = useInfiniteQuery(followedContractsQuery({ year: query.year }));
  const year = data?.pages[0]?.year;
  const stateLabel = (status: FollowedStatus) =>
    `${followedStatusLabels[status]}${year ? ` (${year.byStatus[status]})` : ""}`;
  return (
    <div className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Select
        path="annee"
        label="Année"
        value={query.year}
        onChange={(annee) => change({ annee })}
        options={years().map((value) => ({ value, label: value }))}
      />
      <Select
        path="etat"
        label="État"
        empty="Tous"
        value={query.status ?? ""}
        onChange={(etat) => change({ etat })}
        options={followedStatuses.map((value) => ({ value, label: stateLabel(value) }))}
      />
      <Select
        path="acheteur"
        label="Acheteur"
        empty="Tous"
        value={query.buyer ?? ""}
        onChange={(acheteur) => change({ acheteur })}
        options={(year?.buyers ?? []).map((value) => ({ value, label: value }))}
      />
      <Select
        path="operation"
        label="Opération"
        empty="Toutes"
        value={query.operation ?? ""}
        onChange={(operation) => change({ operation })}
        options={(year?.operations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Text initial={query.text ?? ""} onText={(q) => change({ q })} />
      <Checkbox
        path="retard"
        label={year ? `En retard (${count(year.late, "marché")})` : "En retard"}
        value={query.late === "yes"}
        onChange={(late) => change({ retard: late ? "oui" : "" })}
      />
    </div>
  );
};

/** The contracts followed in a year, and where each stands. */
export const FollowedContractsPage = () => {
  const { query, change, narrowed } = useSearch();
  return (
    <>
      <PageTitle
        title="Marchés suivis"
        lead="Les heures d’insertion, du marché signé à la dernière heure faite."
        action={
          <ButtonLink look="main" icon="plus" to="/equipe/clauses/nouveau">
            Suivre un marché
          </ButtonLink>
        }
      />
      <Filters query={query} change={change} />
      <Results query={query} narrowed={narrowed} />
    </>
  );
};
