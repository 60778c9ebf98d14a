import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ContractInput } from "../../shared/contracts/schema.ts";
import { answer, api, ifMatch } from "../platform/api.ts";

/** The contracts that participants reported and nobody has checked yet, the oldest first. */
export const contractsToCheckQuery = infiniteQueryOptions({
  queryKey: ["contracts", "to-check"],
  queryFn: ({ pageParam }) =>
    answer(api.contracts["to-check"].$get({ query: pageParam ? { cursor: pageParam } : {} })),
  initialPageParam: "",
  getNextPageParam: (page) => page.cursor,
});

/** The contracts of a year, or all, the latest first. */
export const contractsQuery = (year: string) =>
  infiniteQueryOptions({
    queryKey: ["contracts", "year", year],
    queryFn: ({ pageParam }) =>
      answer(
        api.contracts.$get({
          query: { limit: "200", ...(year ? { year } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

export const contractQuery = (id: string) =>
  queryOptions({
    queryKey: ["contract", id],
    queryFn: () => answer(api.contracts[":id"].$get({ param: { id } })),
  });

/** The contracts that participants reported for the meetings of an intent. */
export const contractsOfIntentQuery = (intentId: string) =>
  queryOptions({
    queryKey: ["contracts", "intent", intentId],
    queryFn: () => answer(api.intents[":id"].contracts.$get({ param: { id: intentId } })),
  });

/** Records a contract, or puts right the one at that version. */
export const saveContract = (input: ContractInput, at?: { id: string; version: number | undefined }) =>
  at
    ? answer(api.contracts[":id"].$put({ param: { id: at.id }, json: input }, ifMatch(at.version)))
    : answer(api.contracts.$post({ json: input }));
