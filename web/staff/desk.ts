import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeskGroup, DeskKind } from "../../shared/desk.ts";
import { answer, api } from "../api.ts";

const minute = 60_000;

/** What waits for the team; asked again each minute, for others work on it too. */
export const deskQuery = queryOptions({
  queryKey: ["desk"],
  queryFn: () => answer(api.desk.$get()),
  refetchInterval: minute,
});

/** Where each kind of thing is dealt with. */
const deskPlaces = {
  suppliers: "/equipe/fournisseurs",
  intents: "/equipe/intentions",
  memberships: "/equipe/demandes",
  contracts: "/equipe/marches",
  doubtfulMails: "/equipe/courriels",
  failedMails: "/equipe/courriels",
  returnedMails: "/equipe/courriels",
} as const satisfies Record<DeskKind, string>;

type Count = Pick<DeskGroup, "count" | "more">;

/** How much waits at each place of the team's navigation. */
export const useCounts = (): ReadonlyMap<string, Count> => {
  const { data } = useQuery(deskQuery);
  const counts = new Map<string, Count>();
  for (const { kind, count, more } of data?.groups ?? []) {
    const before = counts.get(deskPlaces[kind]);
    counts.set(deskPlaces[kind], { count: (before?.count ?? 0) + count, more: before?.more || more });
  }
  return counts;
};

/** After a decision: the board and its counts are asked again. */
export const useDeskChanged = () => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: deskQuery.queryKey });
};
