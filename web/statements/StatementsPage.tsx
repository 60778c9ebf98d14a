import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { statementSets } from "../../shared/statements/lifecycle.ts";
import type { StatementRow } from "../../shared/statements/view.ts";
import { dayText, monthText, ofMonthText } from "../../shared/time/dates.ts";
import { monthAfter } from "../../shared/time/months.ts";
import { Link } from "../components/basics/Link.tsx";
import { MailLink, PhoneLink } from "../components/basics/Reach.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { Select } from "../components/forms/Select.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { count, number } from "../platform/format.ts";
import { monthQuery } from "./queries.ts";
import { StatementStatusBadge } from "./StatementStatusBadge.tsx";

const route = getRouteApi("/equipe/clauses/releves");

/** The months of which statements may be looked at: the last two years, the latest first. */
const monthsUntil = (last: string): string[] =>
  Array.from({ length: 24 }, (_, back) => monthAfter(last, -back));

const isAwaited = ({ status }: StatementRow) => statementSets.awaited.includes(status);
const hasNoAddress = (row: StatementRow) => isAwaited(row) && row.contact === undefined;

const filters = {
  toCheck: { label: "À vérifier", keeps: ({ status }: StatementRow) => status === "stated" },
  awaited: { label: "N’ont pas répondu", keeps: isAwaited },
  noAddress: { label: "Sans adresse électronique", keeps: hasNoAddress },
  checked: { label: "Acceptés", keeps: ({ status }: StatementRow) => status === "checked" },
} as const;
type Filter = keyof typeof filters;

const reminded = ({ reminders, askedOn }: StatementRow): string =>
  askedOn === undefined
    ? "Pas de lien envoyé"
    : `Lien envoyé le ${dayText(askedOn)}${reminders > 0 ? `, ${count(reminders, "relance")}` : ""}`;

const columns: readonly Column<StatementRow>[] = [
  {
    key: "company",
    header: "Entreprise",
    names: true,
    cell: ({ id, companyName }) => (
      <Link to="/equipe/clauses/releves/$id" params={{ id }}>
        {companyName}
      </Link>
    ),
  },
  {
    key: "status",
    header: "Relevé",
    cell: (row) => (
      <span className="inline-flex flex-wrap gap-2">
        <StatementStatusBadge status={row.status} />
        {row.hiresWaiting > 0 && (
          <StatusBadge
            tone="warning"
            label={count(row.hiresWaiting, "embauche annoncée", "embauches annoncées")}
          />
        )}
        {row.revision > 1 && <StatusBadge tone="info" label="Corrigé" />}
      </span>
    ),
  },
  { key: "people", header: "Contrats de travail", align: "right", cell: ({ people }) => number(people) },
  {
    key: "hours",
    header: "Heures",
    align: "right",
    cell: ({ hours, statedAt, nothing }) => (nothing ? "Rien" : statedAt === undefined ? "–" : number(hours)),
  },
  {
    key: "reach",
    header: "Qui joindre",
    cell: (row) =>
      row.contact ? (
        <>
          <span className="block">{row.contact.name}</span>
          {row.contact.phone ? (
            <PhoneLink phone={row.contact.phone} />
          ) : (
            <MailLink email={row.contact.email} />
          )}
          {isAwaited(row) && <span className="block text-small text-ink-soft">{reminded(row)}</span>}
        </>
      ) : (
        <Link to="/equipe/clauses/entreprises/$id" params={{ id: row.companyId }}>
          Ajouter une adresse
          <span className="sr-only"> à {row.companyName}</span>
        </Link>
      ),
  },
];

/** What the companies stated of a month: who has answered, who is to be called, what is to be checked. */
export const StatementsPage = () => {
  const { mois } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/clauses/releves" });
  const last = monthAfter(today().slice(0, 7), -1);
  const months = monthsUntil(last);
  const month = mois && /^20\d\d-\d\d$/.test(mois) ? mois : last;
  const query = useQuery(monthQuery(month));
  return (
    <>
      <PageTitle
        title="Relevés d’heures"
        lead={`Ce que les entreprises ont déclaré ${ofMonthText(month)}. Le premier jour ouvré de chaque mois, un lien leur est envoyé pour le mois d’avant.`}
        action={
          <TableFiles
            path="/api/clause/statements-of-month"
            what={`Relevés ${ofMonthText(month)}`}
            search={{ month }}
          />
        }
      />
      <div className="mb-8 max-w-xs">
        <Select
          path="mois"
          label="Mois"
          value={month}
          onChange={(chosen) =>
            void navigate({
              search: chosen && chosen !== last ? { mois: chosen } : {},
              replace: true,
              resetScroll: false,
            })
          }
          options={(months.includes(month) ? months : [month, ...months]).map((one) => ({
            value: one,
            label: monthText(one),
          }))}
        />
      </div>
      <Loaded query={query} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Aucun relevé pour ce mois">
              <p>
                Un relevé est attendu de chaque entreprise qui avait quelqu’un au travail, à partir du premier
                jour ouvré du mois suivant.
              </p>
            </EmptyState>
          ) : (
            <MonthStatements key={month} rows={items} />
          )
        }
      </Loaded>
    </>
  );
};

const MonthStatements = ({ rows }: { rows: readonly StatementRow[] }) => {
  const [filter, setFilter] = useState<Filter | "">("");
  const checked = rows.filter(filters.checked.keeps).length;
  const answered = rows.filter((row) => !isAwaited(row)).length;
  const shown = filter === "" ? rows : rows.filter(filters[filter].keeps);
  return (
    <div className="space-y-8">
      <div className="max-w-measure">
        <ProgressBar
          label="Réponses"
          share={answered / rows.length}
          step={`${number(answered)} sur ${count(rows.length, "entreprise")}, ${count(checked, "relevé accepté", "relevés acceptés")}`}
        />
      </div>
      <div className="max-w-xs">
        <Select<Filter>
          path="montrer"
          label="Montrer"
          empty={`Tous (${number(rows.length)})`}
          value={filter}
          onChange={setFilter}
          options={(Object.keys(filters) as Filter[]).map((value) => ({
            value,
            label: `${filters[value].label} (${number(rows.filter(filters[value].keeps).length)})`,
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Personne n’est dans ce cas" />
      ) : (
        <Table caption="Relevés du mois" columns={columns} rows={shown} rowKey={({ id }) => id} />
      )}
    </div>
  );
};
