import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ContractStatus, contractStatusLabels } from "../../shared/contracts/lifecycle.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import type { Modality } from "../../shared/intents/schema.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { foldText } from "../../shared/text/fold.ts";
import { dayText } from "../../shared/time/dates.ts";
import { FileLink, Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { today } from "../platform/clock.ts";
import { amount, count, number } from "../platform/format.ts";
import { useEveryPage } from "../platform/useEveryPage.ts";
import { contractsQuery, decpFaultsQuery } from "./queries.ts";

const tones: Record<ContractStatus, Tone> = { draft: "warning", confirmed: "good" };

const route = getRouteApi("/equipe/marches");

const columns: readonly Column<Contract>[] = [
  {
    key: "title",
    header: "Marché",
    names: true,
    cell: ({ id, title, buyerName, supplierName }) => (
      <>
        <Link to="/equipe/marches/$id" params={{ id }} className="font-semibold">
          {title}
        </Link>
        <span className="block text-small text-ink-soft">
          {buyerName} et {supplierName}
        </span>
      </>
    ),
  },
  { key: "day", header: "Attribué le", cell: ({ awardedOn }) => dayText(awardedOn) },
  { key: "article", header: "Article", cell: ({ modality }) => articleOf(modality) },
  {
    key: "amount",
    header: "Montant HT",
    align: "right",
    cell: ({ amount: euros }) => (euros === undefined ? "–" : amount(euros)),
  },
  {
    key: "hours",
    header: "Heures",
    align: "right",
    cell: ({ hours }) => (hours === undefined ? "–" : number(hours)),
  },
  {
    key: "status",
    header: "État",
    cell: ({ status }) => <StatusBadge tone={tones[status]} label={contractStatusLabels[status]} />,
  },
];

/** The article alone, which is short; in words where there is none. */
const articleOf = (modality: Modality | undefined): string =>
  modality === undefined ? "–" : modality.startsWith("L2") ? modality : modalityLabel(modality);

/** Whether every word typed is somewhere in what the contract says. */
const says = ({ title, buyerName, supplierName, note }: Contract, typed: string): boolean => {
  const all = foldText([title, buyerName, supplierName, note].join(" "));
  return foldText(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
};

/** The first contracts were recorded in 2019, with the first rencontres. */
const years = (): string[] => {
  const last = Number(today().slice(0, 4));
  return Array.from({ length: last - 2018 }, (_, i) => String(last - i));
};

/** Contracts recorded before their numbers and codes were checked: kept, counted, and to be put right. */
const DecpFaults = () => {
  const { data } = useQuery(decpFaultsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <div className="mb-6 max-w-measure">
      <Notice
        tone="warning"
        title={`Absents du fichier des données essentielles : ${count(data.items.length, "marché")} à corriger`}
      >
        <ul className="list-disc space-y-1 pl-5">
          {data.items.map(({ id, title, awardedOn, why }) => (
            <li key={id}>
              <Link to="/equipe/marches/$id" params={{ id }}>
                {title}
              </Link>
              , attribué le {dayText(awardedOn)}. {why.join(" ")}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
};

/** The contracts of a year, searched, and to keep. */
export const ContractsOfYear = () => {
  const { annee = today().slice(0, 4), q = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/marches" });
  const found = useInfiniteQuery(contractsQuery(annee));
  const { items, whole } = useEveryPage(found);
  const rows = items.filter((contract) => says(contract, q));
  const search = (change: { annee?: string; q?: string }) =>
    void navigate({ search: { onglet: "tous", annee, q, ...change }, replace: true });
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end gap-4">
        <div className="w-36">
          <Select
            path="annee"
            label="Année"
            value={annee}
            onChange={(chosen) => search({ annee: chosen })}
            options={years().map((year) => ({ value: year, label: year }))}
          />
        </div>
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            path="q"
            label="Chercher"
            type="search"
            value={q}
            onChange={(typed) => search({ q: typed })}
          />
        </div>
      </div>
      <div className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
        <TableFiles path="/api/contracts" search={{ year: annee }} what={`Marchés ${annee}`} />
        <FileLink href={`/api/contracts/decp.json?year=${annee}`} download>
          Données essentielles (DECP)
        </FileLink>
      </div>
      <DecpFaults />
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !whole ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={q ? "Aucun marché ne dit cela" : `Aucun marché attribué en ${annee}`} />
      ) : (
        <>
          <p role="status" className="mb-3 text-small text-ink-soft">
            {count(rows.length, "marché")}
          </p>
          <Table
            caption={`Marchés attribués en ${annee}`}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </>
  );
};
