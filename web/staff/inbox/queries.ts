import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { InboxGroup, InboxKind } from "../../../shared/overview/staff-inbox.ts";
import { answer, api } from "../../platform/api.ts";

const minute = 60_000;

/** What waits for the team; read again each minute, because colleagues work on it too. */
export const staffInboxQuery = queryOptions({
  queryKey: ["staff-inbox"],
  queryFn: () => answer(api.desk.$get()),
  refetchInterval: minute,
});

/** The page where each kind of thing is dealt with. */
const pageOfKind = {
  suppliers: "/equipe/fournisseurs",
  listProposals: "/equipe/fournisseurs",
  intents: "/equipe/intentions",
  memberships: "/equipe/demandes",
  unreachedMessages: "/equipe/fournisseurs",
  contracts: "/equipe/marches",
  lateClauses: "/equipe/clauses",
  statements: "/equipe/clauses",
  statementsToCall: "/equipe/clauses",
  participants: "/equipe/clauses",
  doubtfulMails: "/equipe/courriels",
  failedMails: "/equipe/courriels",
  returnedMails: "/equipe/courriels",
} as const satisfies Record<InboxKind, string>;

type Count = Pick<InboxGroup, "count" | "more">;

/** How much waits behind each link of the team's navigation. */
export const useInboxCounts = (): ReadonlyMap<string, Count> => {
  const { data } = useQuery(staffInboxQuery);
  const counts = new Map<string, Count>();
  for (const { kind, count, more } of data?.groups ?? []) {
    const before = counts.get(pageOfKind[kind]);
    counts.set(pageOfKind[kind], { count: (before?.count ?? 0) + count, more: before?.more || more });
  }
  return counts;
};

/** After a decision: the inbox and its counts are read again. */
export const useRefreshInbox = () => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: staffInboxQuery.queryKey });
};
