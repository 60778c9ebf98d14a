import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { momentText } from "../../shared/time/dates.ts";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { MailDialog } from "./MailDialog.tsx";
import { MailFilters } from "./MailFilters.tsx";
import { mailStates } from "./mail-labels.ts";
import { type MailStatus, type MailSummary, mailsQuery } from "./queries.ts";

const route = getRouteApi("/equipe/courriels");

const statuses = Object.keys(mailStates) as MailStatus[];

const columnsOf = (open: (id: string) => void): readonly Column<MailSummary>[] => [
  {
    key: "subject",
    header: "Objet",
    names: true,
    cell: (mail) => (
      <button
        type="button"
        onClick={() => open(mail.id)}
        className="text-left font-semibold text-pastel underline underline-offset-4"
      >
        {mail.subject}
      </button>
    ),
  },
  { key: "to", header: "À", cell: ({ to }) => <span className="break-all">{to}</span> },
  { key: "at", header: "Écrit", cell: ({ queuedAt }) => momentText(queuedAt) },
  { key: "status", header: "État", cell: ({ status }) => <StatusBadge {...mailStates[status]} /> },
];

/** Every mail that was written, and what became of it. */
export const MailsPage = () => {
  const { etat, a: to, courriel } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/courriels" });
  const status = statuses.find((one) => one === etat);
  const found = useInfiniteQuery(mailsQuery({ status, to }));
  const go = (search: { etat?: string; a?: string; courriel?: string }, replace = true) =>
    void navigate({ search, replace });
  return (
    <>
      <PageTitle
        title="Courriels"
        lead="Chaque courriel part une seule fois ; ceux qui n’ont pas pu partir attendent votre décision."
      />
      <MailFilters
        status={status}
        to={to}
        onStatus={(chosen) => go(chosen ? { etat: chosen } : {})}
        onAddress={(address) => go(address ? { a: address } : {})}
      />
      <LoadedPages query={found} lines={6}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={
                to
                  ? "Aucun courriel à cette adresse"
                  : status
                    ? "Aucun courriel dans cet état"
                    : "Aucun courriel"
              }
            />
          ) : (
            <Table
              caption="Courriels"
              columns={columnsOf((id) =>
                go({ ...(etat ? { etat } : {}), ...(to ? { a: to } : {}), courriel: id }, false),
              )}
              rows={rows}
              rowKey={({ id }) => id}
              onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
              loadingMore={found.isFetchingNextPage}
            />
          )
        }
      </LoadedPages>
      {courriel && (
        <MailDialog
          key={courriel}
          id={courriel}
          onClose={() => go({ ...(etat ? { etat } : {}), ...(to ? { a: to } : {}) })}
        />
      )}
    </>
  );
};
