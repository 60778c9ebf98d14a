import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from "@tanstack/react-query";
import type { InferResponseType } from "hono/client";
import type { ClauseInput, CompanyInput, FollowedInput, OperationInput } from "../../shared/clause/inputs.ts";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import type { Attempt } from "../platform/useForm.ts";

/** What the list is narrowed by: a year, or an operation of which all years are read. */
export type FollowedSearch = {
  year?: string | undefined;
  status?: "planned" | "running" | "completed" | "short" | undefined;
  late?: "yes" | undefined;
  buyer?: string | undefined;
  operation?: string | undefined;
  company?: string | undefined;
  text?: string | undefined;
};

/** Without what is not asked. */
export const asked = (search: FollowedSearch) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as FollowedSearch;

/** The contracts followed in a year, or of an operation. */
export const followedContractsQuery = (search: FollowedSearch) =>
  infiniteQueryOptions({
    queryKey: ["followed-contracts", asked(search)],
    queryFn: ({ pageParam }) =>
      answer(
        api.clause.contracts.$get({
          query: { ...asked(search), limit: "50", ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
export type FollowedRow = InferResponseType<typeof api.clause.contracts.$get, 200>["items"][number];

/** Where one stands. */
export const followedContractQuery = (id: string) =>
  queryOptions({
    queryKey: ["followed-contract", id],
    queryFn: () => answer(api.clause.contracts[":id"].$get({ param: { id } })),
  });
export type FollowedView = InferResponseType<(typeof api.clause.contracts)[":id"]["$get"], 200>;

export const operationsQuery = queryOptions({
  queryKey: ["operations"],
  queryFn: () => answer(api.clause.operations.$get()),
});
export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: ["operation", id],
    queryFn: () => answer(api.clause.operations[":id"].$get({ param: { id } })),
  });
/** With the hours of all its contracts, of all years. */
export const operationStandingQuery = (id: string) =>
  queryOptions({
    queryKey: ["operation", id, "standing"],
    queryFn: () => answer(api.clause.operations[":id"].standing.$get({ param: { id } })),
  });
export type OperationView = InferResponseType<(typeof api.clause.operations)[":id"]["standing"]["$get"], 200>;
export type Operation = InferResponseType<typeof api.clause.operations.$get, 200>["items"][number];

export const companiesQuery = (text: string) =>
  queryOptions({
    queryKey: ["companies", text],
    queryFn: () => answer(api.clause.companies.$get({ query: { text, limit: "50" } })),
    placeholderData: keepPreviousData,
  });
export type Company = InferResponseType<typeof api.clause.companies.$get, 200>["items"][number];

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ["company", id],
    queryFn: () => answer(api.clause.companies[":id"].$get({ param: { id } })),
  });

/** After any change of what is followed: what the pages have read is read again. */
export const refreshFollowed = (client: QueryClient): void => {
  for (const key of [
    "followed-contracts",
    "followed-contract",
    "operation",
    "contract",
    "contracts",
    "staff-inbox",
    "report",
  ])
    void client.invalidateQueries({ queryKey: [key] });
};

/** Puts a contract under its clause, or corrects it. */
export const saveClause = (id: string, input: ClauseInput, version: number) =>
  answer(api.clause.contracts[":id"].$put({ param: { id }, json: input }, ifMatch(version)));

export const recordFollowed = (input: FollowedInput, { idempotencyKey }: Attempt) =>
  answer(api.clause.contracts.$post({ json: input }, named(idempotencyKey)));

export const saveOperation = (input: OperationInput, { at, idempotencyKey }: Attempt) =>
  at?.id
    ? answer(api.clause.operations[":id"].$put({ param: { id: at.id }, json: input }, ifMatch(at.version)))
    : answer(api.clause.operations.$post({ json: input }, named(idempotencyKey)));

export const saveCompany = (input: CompanyInput, { at, idempotencyKey }: Attempt) =>
  at?.id
    ? answer(api.clause.companies[":id"].$put({ param: { id: at.id }, json: input }, ifMatch(at.version)))
    : answer(api.clause.companies.$post({ json: input }, named(idempotencyKey)));
