import { useInfiniteQuery } from "@tanstack/react-query";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import { EmptyState, ErrorState, Skeleton } from "../components/States.tsx";
import { type Column, Table } from "../components/Table.tsx";
import { count } from "../format.ts";
import { registrationsQuery } from "./queries.ts";
import { RegistrationStatusBadge } from "./RegistrationStatusBadge.tsx";

const columns: readonly Column<Registration>[] = [
  {
    key: "name",
    header: "Organisation",
    names: true,
    cell: ({ organisationName }) => <span className="font-semibold">{organisationName}</span>,
  },
  { key: "contact", header: "Contact", cell: ({ contact }) => contact.name },
  { key: "wishes", header: "Souhaits", align: "right", cell: ({ wishes }) => wishes.length },
  { key: "vetoes", header: "Refus", align: "right", cell: ({ vetoes }) => vetoes.length },
  {
    key: "away",
    header: "Créneaux absents",
    align: "right",
    cell: ({ unavailableSlots }) => unavailableSlots.length,
  },
  { key: "status", header: "État", cell: ({ status }) => <RegistrationStatusBadge status={status} /> },
];

const intents: Column<Registration> = {
  key: "intents",
  header: "Intentions",
  align: "right",
  cell: ({ intentIds }) => intentIds.length,
};

/** Who comes, buyers then suppliers. */
export const RegistrationsTab = ({ rencontre }: { rencontre: Rencontre }) => {
  const found = useInfiniteQuery(registrationsQuery(rencontre.id));
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton lines={6} />;
  const all = found.data.pages.flatMap((page) => page.items);
  if (all.length === 0)
    return (
      <EmptyState title="Aucune inscription">
        <p>
          {rencontre.status === "draft"
            ? "Ouvrez le recensement pour que les organisations puissent s’inscrire."
            : "Les inscriptions arrivent ici."}
        </p>
      </EmptyState>
    );
  const buyers = all.filter(({ side }) => side === "buyer");
  const suppliers = all.filter(({ side }) => side === "supplier");
  return (
    <div className="space-y-10">
      <Table
        caption={count(buyers.length, "acheteur")}
        showCaption
        columns={[...columns.slice(0, 2), intents, ...columns.slice(2)]}
        rows={buyers}
        rowKey={({ id }) => id}
      />
      <Table
        caption={count(suppliers.length, "fournisseur")}
        showCaption
        columns={columns}
        rows={suppliers}
        rowKey={({ id }) => id}
        onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
        loadingMore={found.isFetchingNextPage}
      />
    </div>
  );
};
