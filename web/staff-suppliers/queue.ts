import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { answer, api } from "../platform/api.ts";

/** Profiles and changes that wait, the oldest first: as many as one goes through at a time. */
const queueQuery = queryOptions({
  queryKey: ["moderation", "queue"],
  queryFn: () => answer(api.suppliers.moderation.$get({ query: { limit: "50" } })),
});

type Place = { rank?: number; length: number; more: boolean; before?: Supplier; after?: Supplier };

/** Where a profile stands among those that wait, and its neighbours; one that no longer waits is followed by the first that does. */
export const useQueue = (id: string): Place => {
  const { data } = useQuery(queueQuery);
  const items = data?.items ?? [];
  const more = data?.cursor !== undefined;
  const index = items.findIndex((one) => one.id === id);
  const after = items[index + 1];
  const before = index > 0 ? items[index - 1] : undefined;
  return {
    ...(index >= 0 ? { rank: index + 1 } : {}),
    ...{ length: items.length, more },
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
};
