import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import {
  type SupplierStatus,
  supplierStatuses,
  supplierStatusLabels,
} from "../../shared/suppliers/lifecycle.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { relativeTime } from "../../shared/time/relative-time.ts";
import { Link } from "../components/basics/Link.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { answer, api } from "../platform/api.ts";
import { now } from "../platform/clock.ts";
import { Kinds } from "../suppliers/Kinds.tsx";
import { UnlocatedList, unlocatedTab, useUnlocatedCount } from "./UnlocatedList.tsx";

const route = getRouteApi("/equipe/fournisseurs");

/** Profiles of one status; those to be checked are new ones and changes of those online, the oldest first. */
const moderationQuery = (status: SupplierStatus) =>
  infiniteQueryOptions({
    queryKey: ["moderation", status],
    queryFn: ({ pageParam }) =>
      answer(
        api.suppliers.moderation.$get({
          query: {
            ...(status === "submitted" ? {} : { status }),
            ...(pageParam ? { cursor: pageParam } : {}),
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

const columns: readonly Column<Supplier>[] = [
  {
    key: "name",
    header: "Fournisseur",
    names: true,
    cell: (supplier) => (
      <Link to="/equipe/fournisseurs/$id" params={{ id: supplier.id }} className="font-semibold">
        {supplier.name}
      </Link>
    ),
  },
  { key: "city", header: "Commune", cell: (supplier) => supplier.address.city },
  { key: "kinds", header: "Types", cell: (supplier) => <Kinds kinds={supplier.kinds} /> },
];

const changedOn: Column<Supplier> = {
  key: "date",
  header: "Modifiée le",
  cell: (supplier) => dayText(supplier.updatedAt),
};

/** What is to be checked, and since when it waits. */
const waiting: readonly Column<Supplier>[] = [
  {
    key: "what",
    header: "Quoi",
    cell: ({ draft }) => (draft?.submittedAt ? "Changements" : "Nouvelle fiche"),
  },
  {
    key: "since",
    header: "Attend",
    cell: ({ draft, submittedAt, updatedAt }) =>
      relativeTime(draft?.submittedAt ?? submittedAt ?? updatedAt, now()),
  },
];

const List = ({ status }: { status: SupplierStatus }) => {
  const found = useInfiniteQuery(moderationQuery(status));
  return (
    <LoadedPages query={found} lines={6}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title={status === "submitted" ? "Rien à vérifier" : "Aucune fiche dans cet état"}>
            {status === "submitted" && <p>Les fiches envoyées par les fournisseurs arrivent ici.</p>}
          </EmptyState>
        ) : (
          <>
            <p className="mb-4 flex flex-wrap gap-x-6 gap-y-2">
              <TableFiles
                path="/api/suppliers/moderation"
                search={status === "submitted" ? {} : { status }}
                what="Ces fiches"
              />
            </p>
            <Table
              caption={`Fiches : ${supplierStatusLabels[status]}`}
              columns={[...columns, ...(status === "submitted" ? waiting : [changedOn])]}
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

/** Where the tab of each state stands: what waits for staff comes first. */
const places: Record<SupplierStatus, number> = { submitted: 0, published: 1, suspended: 2, draft: 3 };
const order = supplierStatuses.toSorted((a, b) => places[a] - places[b]);

export const StaffSuppliersPage = () => {
  const { etat } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/fournisseurs" });
  const selected =
    etat === unlocatedTab ? etat : (supplierStatuses.find((one) => one === etat) ?? "submitted");
  const unlocated = useUnlocatedCount();
  return (
    <>
      <PageTitle title="Fournisseurs" lead="Chaque fiche est lue avant d’être mise en ligne." />
      <Tabs
        label="État des fiches"
        selected={selected}
        onSelect={(id) => void navigate({ search: { etat: id }, replace: true })}
        items={[
          ...order.map((one) => ({
            id: one,
            label: supplierStatusLabels[one],
            content: <List status={one} />,
          })),
          {
            id: unlocatedTab,
            label: unlocated ? `Lieu à préciser (${unlocated})` : "Lieu à préciser",
            content: <UnlocatedList />,
          },
        ]}
      />
    </>
  );
};
