import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import {
  companyActivityNames,
  companySizeLabels,
  employmentTypeLabels,
  modalityName,
} from "../../shared/clause/report/labels.ts";
import type { CompanyLine, ContractLine, EmploymentLine } from "../../shared/clause/report/lines-schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { count, number } from "../platform/format.ts";
import { Conditions } from "./Conditions.tsx";
import { companyLinesQuery, contractLinesQuery, employmentLinesQuery } from "./queries.ts";
import { conditionsOf, type LinesSearch } from "./report-address.ts";
import { type LinesQuery, linesQueryOf } from "./report-query.ts";

const route = getRouteApi("/equipe/bilan/$annee/lignes");

const kinds = [
  { word: undefined, path: "employments", label: "Contrats de travail" },
  { word: "marches", path: "contracts", label: "Marchés" },
  { word: "entreprises", path: "companies", label: "Entreprises" },
] as const;

/** How lines are chosen, where what they have in common does not tell. */
const notesOf = ({ article, entree, situation }: LinesSearch): string[] => [
  ...(article
    ? [
        "Un marché qui relève de plusieurs articles est ici en entier, sous chacun ; au bilan, ses heures vont au premier.",
      ]
    : []),
  ...(entree || situation
    ? ["Le premier contrat de travail de chaque personne, avec ses heures de la période."]
    : []),
];

/** What a figure of the report was counted from: employments by code, contracts or companies, with their hours. */
export const ReportLinesPage = () => {
  const { annee } = route.useParams();
  const search: LinesSearch = route.useSearch();
  const { lignes, ...others } = search;
  const query = linesQueryOf(search);
  const kind = kinds.find(({ word }) => word === lignes) ?? kinds[0];
  const files = Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  const Lines = kind.path === "contracts" ? Contracts : kind.path === "companies" ? Companies : Employments;
  return (
    <>
      <PageTitle
        title={`Ce qui compte dans le bilan ${annee}`}
        over={
          <Link to="/equipe/bilan/$annee" params={{ annee }} search={conditionsOf(search)}>
            Bilan {annee}
          </Link>
        }
        action={<TableFiles path={`/api/reports/${annee}/lines/${kind.path}`} search={files} what="Lignes" />}
      />
      <Conditions annee={annee} search={others} />
      {notesOf(search).map((note) => (
        <p key={note} className="mb-6 max-w-measure text-small text-ink-soft">
          {note}
        </p>
      ))}
      <nav aria-label="Ce qui est montré" className="no-print mb-6 flex flex-wrap gap-x-6 gap-y-2">
        {kinds.map(({ word, label }) => (
          <Link
            key={label}
            to="/equipe/bilan/$annee/lignes"
            params={{ annee }}
            search={{ ...others, ...(word ? { lignes: word } : {}) }}
            {...(word === kind.word ? { "aria-current": "page" as const, className: "font-semibold" } : {})}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Lines annee={annee} query={query} />
    </>
  );
};

type LinesProps = { annee: string; query: LinesQuery };

const nothing = (
  <EmptyState title="Aucune ligne">
    <p>Rien ne répond à ces conditions.</p>
  </EmptyState>
);

const hoursColumn = <Line extends { hours: number }>(): Column<Line> => ({
  key: "hours",
  header: "Heures",
  align: "right",
  cell: ({ hours }) => number(hours),
});

const numberOf = ({ number: contract, lot }: { number: string; lot: string }): string =>
  lot === "" ? contract : `${contract}, lot ${lot}`;

const ofContract = <Line extends ContractLine | EmploymentLine>(): Column<Line>[] => [
  {
    key: "contract",
    header: "Marché",
    cell: (line) => (
      <>
        <Link to="/equipe/clauses/marches/$id" params={{ id: line.contractId }}>
          {line.title}
        </Link>
        <span className="block text-small text-ink-soft">{numberOf(line)}</span>
      </>
    ),
  },
  { key: "buyer", header: "Acheteur", cell: ({ buyer }) => buyer },
];

const employmentColumns: readonly Column<EmploymentLine>[] = [
  {
    key: "employment",
    header: "Contrat de travail",
    names: true,
    cell: ({ employment, type }) => (
      <>
        {employment}
        <span className="block text-small text-ink-soft">{employmentTypeLabels[type]}</span>
      </>
    ),
  },
  {
    key: "participant",
    header: "Bénéficiaire",
    cell: ({ participantId, participant }) => (
      <Link to="/equipe/clauses/personnes/$id" params={{ id: participantId }}>
        {participant}
      </Link>
    ),
  },
  ...ofContract<EmploymentLine>(),
  {
    key: "company",
    header: "Entreprise",
    cell: ({ company, employer }) => (employer ? `${company} (employeur : ${employer})` : company),
  },
  {
    key: "dates",
    header: "Dates",
    cell: ({ start, end }) => (end ? `${dayText(start)} – ${dayText(end)}` : `depuis le ${dayText(start)}`),
  },
  hoursColumn(),
];

const contractColumns: readonly Column<ContractLine>[] = [
  ...ofContract<ContractLine>().map((column, i) => (i === 0 ? { ...column, names: true } : column)),
  {
    key: "modality",
    header: "Article",
    cell: ({ modalities }) => modalities.map(modalityName).join(" ; "),
  },
  {
    key: "planned",
    header: "Heures prévues",
    align: "right",
    cell: ({ plannedHours }) => (plannedHours === undefined ? "–" : number(plannedHours)),
  },
  hoursColumn(),
  { key: "people", header: "Bénéficiaires", align: "right", cell: (line) => number(line.participants) },
];

const companyColumns: readonly Column<CompanyLine>[] = [
  {
    key: "name",
    header: "Entreprise",
    names: true,
    cell: ({ companyId, name }) => (
      <Link to="/equipe/clauses/entreprises/$id" params={{ id: companyId }}>
        {name}
      </Link>
    ),
  },
  { key: "size", header: "Effectif", cell: ({ size }) => companySizeLabels[size] },
  { key: "activity", header: "Activité", cell: ({ activity }) => companyActivityNames[activity] },
  { key: "contracts", header: "Marchés", align: "right", cell: ({ contracts }) => number(contracts) },
  hoursColumn(),
  { key: "people", header: "Bénéficiaires", align: "right", cell: (line) => number(line.participants) },
];

const Employments = ({ annee, query }: LinesProps) => {
  const lines = useInfiniteQuery(employmentLinesQuery(annee, query));
  const total = lines.data?.pages[0]?.total ?? 0;
  return (
    <LoadedPages query={lines} lines={6}>
      {(items) =>
        items.length === 0 ? (
          nothing
        ) : (
          <Table
            caption={count(total, "contrat de travail", "contrats de travail")}
            showCaption
            columns={employmentColumns}
            rows={items}
            rowKey={({ employmentId }) => employmentId}
            onMore={lines.hasNextPage ? () => void lines.fetchNextPage() : undefined}
            loadingMore={lines.isFetchingNextPage}
          />
        )
      }
    </LoadedPages>
  );
};

const Contracts = ({ annee, query }: LinesProps) => {
  const lines = useInfiniteQuery(contractLinesQuery(annee, query));
  return (
    <LoadedPages query={lines} lines={6}>
      {(items) =>
        items.length === 0 ? (
          nothing
        ) : (
          <Table
            caption={count(lines.data?.pages[0]?.total ?? 0, "marché")}
            showCaption
            columns={contractColumns}
            rows={items}
            rowKey={({ contractId }) => contractId}
            onMore={lines.hasNextPage ? () => void lines.fetchNextPage() : undefined}
            loadingMore={lines.isFetchingNextPage}
          />
        )
      }
    </LoadedPages>
  );
};

const Companies = ({ annee, query }: LinesProps) => {
  const lines = useInfiniteQuery(companyLinesQuery(annee, query));
  return (
    <LoadedPages query={lines} lines={6}>
      {(items) =>
        items.length === 0 ? (
          nothing
        ) : (
          <Table
            caption={count(lines.data?.pages[0]?.total ?? 0, "entreprise")}
            showCaption
            columns={companyColumns}
            rows={items}
            rowKey={({ companyId }) => companyId}
            onMore={lines.hasNextPage ? () => void lines.fetchNextPage() : undefined}
            loadingMore={lines.isFetchingNextPage}
          />
        )
      }
    </LoadedPages>
  );
};
