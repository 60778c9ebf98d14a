import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { prescriberLabels } from "../../shared/clause/codes.ts";
import {
  type EligibilityFilter,
  eligibilityFilterLabels,
  eligibilityFilters,
} from "../../shared/participants/filters.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { More } from "../components/data/More.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { today } from "../platform/clock.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { type Participant, participantsQuery } from "./queries.ts";
import { eligibilityBadge, statusesText } from "./words.ts";

const route = getRouteApi("/equipe/clauses/personnes");

const columns: readonly Column<Participant>[] = [
  {
    key: "code",
    header: "Code",
    names: true,
    cell: ({ id, code }) => (
      <Link to="/equipe/clauses/personnes/$id" params={{ id }} className="font-semibold">
        {code}
      </Link>
    ),
  },
  {
    key: "entry",
    header: "Première entrée",
    cell: ({ firstEntry }) => (firstEntry === undefined ? "Pas encore" : dayText(firstEntry)),
  },
  {
    key: "eligibility",
    header: "Éligibilité",
    cell: (participant) => <StatusBadge {...eligibilityBadge(participant)} />,
  },
  { key: "statuses", header: "Statuts à l’entrée", cell: ({ statuses }) => statusesText(statuses) },
  {
    key: "prescriber",
    header: "Orientée par",
    cell: ({ prescriber }) => (prescriber === undefined ? "Non renseigné" : prescriberLabels[prescriber]),
  },
];

const years = (): { value: string; label: string }[] => {
  const last = Number(today().slice(0, 4));
  return [
    { value: "none", label: "Pas encore entrés" },
    ...Array.from({ length: last - 2011 }, (_, back) => String(last - back)).map((year) => ({
      value: year,
      label: year,
    })),
  ];
};

const isFilter = (text: string | undefined): text is EligibilityFilter =>
  eligibilityFilters.some((one) => one === text);

/** People employed under a clause, by year of entry or by what is to be done about their eligibility. */
export const ParticipantsList = () => {
  const { annee, etat, q = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/clauses/personnes" });
  const state = isFilter(etat) ? etat : undefined;
  const year = annee ?? (state ? "" : today().slice(0, 4));
  const text = useDelayed(q);
  const found = useInfiniteQuery(participantsQuery({ year, state, text }));
  const search = (change: { annee?: string | undefined; etat?: string | undefined; q?: string }) =>
    void navigate({ search: { annee, etat, q, ...change }, replace: true });
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end gap-4">
        <div className="w-48">
          <Select
            path="annee"
            label="Entrés en"
            value={year}
            {...(state ? { empty: "Toutes les années" } : {})}
            onChange={(chosen) => search({ annee: chosen === "" ? undefined : chosen })}
            options={years()}
          />
        </div>
        <div className="w-60">
          <Select
            path="etat"
            label="Éligibilité"
            value={state ?? ""}
            empty="Toutes"
            onChange={(chosen) => search({ etat: chosen === "" ? undefined : chosen, annee: undefined })}
            options={eligibilityFilters.map((value) => ({ value, label: eligibilityFilterLabels[value] }))}
          />
        </div>
        <div className="min-w-0 flex-1 basis-48">
          <TextField
            path="q"
            label="Code"
            type="search"
            value={q}
            onChange={(typed) => search({ q: typed })}
          />
        </div>
      </div>
      <LoadedPages query={found} lines={6}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Personne ici">
              <p>
                {q === ""
                  ? "Changez d’année ou d’état, ou enregistrez un bénéficiaire : les fichiers de la clause en apportent aussi."
                  : "Aucun code ne contient cela. Un code entier se trouve dans toutes les années."}
              </p>
            </EmptyState>
          ) : (
            <>
              <Table caption="Bénéficiaires" columns={columns} rows={rows} rowKey={({ id }) => id} />
              {found.hasNextPage && (
                <More onMore={() => void found.fetchNextPage()} busy={found.isFetchingNextPage} />
              )}
            </>
          )
        }
      </LoadedPages>
    </>
  );
};
