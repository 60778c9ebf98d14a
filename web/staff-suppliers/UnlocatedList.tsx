import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import type { InferResponseType } from "hono/client";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { answer, api } from "../platform/api.ts";

/** The tab's name in the address. */
export const unlocatedTab = "lieu";

const unlocatedQuery = infiniteQueryOptions({
  queryKey: ["moderation", "unlocated"],
  queryFn: ({ pageParam }) =>
    answer(api.suppliers.unlocated.$get({ query: pageParam ? { cursor: pageParam } : {} })),
  initialPageParam: "",
  getNextPageParam: (page) => page.cursor,
});

/** How many suppliers have an address that leads to no commune; undefined until it is known. */
export const useUnlocatedCount = (): number | undefined =>
  useInfiniteQuery(unlocatedQuery).data?.pages[0]?.total;

type Unlocated = InferResponseType<typeof api.suppliers.unlocated.$get, 200>["items"][number];

const columns: readonly Column<Unlocated>[] = [
  {
    key: "name",
    header: "Fournisseur",
    names: true,
    cell: ({ id, name }) => (
      <Link to="/equipe/fournisseurs/$id" params={{ id }} className="font-semibold">
        {name}
      </Link>
    ),
  },
  { key: "address", header: "Adresse", cell: ({ postalCode, city }) => `${postalCode} ${city}` },
  { key: "reason", header: "Pourquoi", cell: ({ reason }) => reason },
];

/** The suppliers of the annuaire whose commune nobody could tell from their address. */
export const UnlocatedList = () => {
  const found = useInfiniteQuery(unlocatedQuery);
  return (
    <LoadedPages query={found} lines={6}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="Aucun lieu à préciser">
            <p>La commune de chaque fournisseur en ligne est connue.</p>
          </EmptyState>
        ) : (
          <>
            <p className="mb-4 max-w-measure">
              L’adresse de ces fournisseurs ne désigne pas une commune : leur rayon d’intervention ne peut pas
              être calculé, et les mises en relation disent « lieu inconnu ». Choisissez la commune dans leur
              fiche.
            </p>
            <Table
              caption="Fournisseurs dont le lieu est à préciser"
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
