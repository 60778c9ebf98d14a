import { companyActivityLabels, holderRoleLabels } from "../../shared/clause/codes.ts";
import { companySizeLabels } from "../../shared/clause/report/labels.ts";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { count, number } from "../platform/format.ts";
import type { FollowedView } from "./queries.ts";

type CompanyRow = FollowedView["companies"][number];

const companyColumns: readonly Column<CompanyRow>[] = [
  {
    key: "name",
    header: "Entreprise",
    names: true,
    cell: ({ companyId, name, activity, size }) => (
      <>
        <Link to="/equipe/clauses/entreprises/$id" params={{ id: companyId }} className="font-semibold">
          {name}
        </Link>
        {(activity || size) && (
          <span className="block text-small text-ink-soft">
            {[activity && companyActivityLabels[activity], size && companySizeLabels[size]]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
      </>
    ),
  },
  { key: "role", header: "Rôle", cell: ({ role }) => holderRoleLabels[role] },
  {
    key: "planned",
    header: "Sa part",
    align: "right",
    cell: ({ plannedHours }) => (plannedHours === undefined ? "–" : number(Math.round(plannedHours))),
  },
  { key: "worked", header: "Faites", align: "right", cell: ({ worked }) => number(Math.round(worked)) },
  {
    key: "remaining",
    header: "Restantes",
    align: "right",
    cell: ({ remaining }) => (remaining === undefined ? "–" : number(Math.round(remaining))),
  },
];

/** Who holds the contract, with the hours of each, and how many people they employ. */
export const CompaniesSection = ({ companies, contract, employments }: FollowedView) => (
  <section>
    <h2 className="mb-4 text-h2">Entreprises et emplois</h2>
    {companies.length === 0 ? (
      <EmptyState title="Aucune entreprise">
        <p>
          <Link to="/equipe/clauses/marches/$id/clause" params={{ id: contract.id }}>
            Ajoutez celle qui tient le marché
          </Link>
        </p>
      </EmptyState>
    ) : (
      <Table
        caption="Entreprises du marché"
        columns={companyColumns}
        rows={companies}
        rowKey={({ companyId }) => companyId}
      />
    )}
    <p className="mt-4">
      {employments.total === 0
        ? "Aucun contrat de travail pour l’instant."
        : `${count(employments.total, "contrat")} de travail, dont ${number(employments.running)} en cours, pour ${count(employments.participants, "personne")}.`}
    </p>
  </section>
);
