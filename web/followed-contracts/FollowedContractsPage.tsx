import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  type FollowedStatus,
  followedStatuses,
  followedStatusLabels,
} from "../../shared/clause/progress/lifecycle.ts";
import { ButtonLink } from "../components/basics/Link.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { count } from "../platform/format.ts";
import { FollowedList } from "./FollowedList.tsx";
import { type FollowedSearch, followedContractsQuery } from "./queries.ts";

const route = getRouteApi("/equipe/clauses/");

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

type FollowedOfYear = FollowedSearch & { year: string };

/** What narrows the list; the address says it. */
const useSearch = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/clauses" });
  const { annee = today().slice(0, 4), etat, retard, acheteur, operation, q } = search;
  const status = followedStatuses.find((one) => one === etat);
  const query: FollowedOfYear = {
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

const Results = ({ query, narrowed }: { query: FollowedOfYear; narrowed: boolean }) => (
  <FollowedList search={query} caption={`Marchés suivis en ${query.year}`}>
    <EmptyState title={narrowed ? "Aucun marché ne correspond" : `Aucun marché suivi en ${query.year}`}>
      <p>
        {narrowed
          ? "Retirez un filtre, ou changez d’année."
          : "Suivez un premier marché, ou importez les fichiers de la clause."}
      </p>
    </EmptyState>
  </FollowedList>
);

const Filters = ({ query, change }: { query: FollowedOfYear; change: (patch: Search) => void }) => {
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
