import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type { InferResponseType } from "hono/client";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, ErrorState, LoadedPages } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
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

/** The communes that the address may mean, each a press away. */
const Proposals = ({ supplier: { id, name, proposals } }: { supplier: Unlocated }) => {
  const client = useQueryClient();
  const placing = useMutation({
    mutationFn: (communeCode: string) =>
      answer(api.suppliers[":id"].commune.$post({ param: { id }, json: { communeCode } })),
    onSuccess: async ({ address }) => {
      toast(`Commune notée pour ${name} : ${address.city}. Pour en changer, ouvrez sa fiche.`);
      await client.invalidateQueries({ queryKey: ["moderation"] });
    },
  });
  return (
    <div className="flex flex-wrap gap-2">
      {placing.error && <ErrorState error={placing.error} />}
      {proposals.map((commune) => (
        <Button
          key={commune.code}
          small
          busy={placing.isPending && placing.variables === commune.code}
          onClick={() => placing.mutate(commune.code)}
        >
          {commune.name}
          <span className="sr-only"> : placer {name} dans cette commune</span>
        </Button>
      ))}
    </div>
  );
};

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
  { key: "proposals", header: "Placer à", cell: (supplier) => <Proposals supplier={supplier} /> },
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
              être calculé, et les mises en relation disent « lieu inconnu ». Pressez la bonne commune, ou
              écrivez-la dans leur fiche.
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
