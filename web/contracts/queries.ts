import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ContractInput } from "../../shared/contracts/schema.ts";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import type { Attempt } from "../platform/useForm.ts";

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

/** The complete contracts that the file of essential data leaves out, and why. */
export const decpFaultsQuery = queryOptions({
  queryKey: ["contracts", "decp-faults"],
  queryFn: () => answer(api.contracts["decp-faults"].$get()),
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
export const saveContract = (input: ContractInput, { at, idempotencyKey }: Attempt) =>
  at?.id
    ? answer(api.contracts[":id"].$put({ param: { id: at.id }, json: input }, ifMatch(at.version)))
    : answer(api.contracts.$post({ json: input }, named(idempotencyKey)));
