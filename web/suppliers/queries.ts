import { queryOptions, skipToken } from "@tanstack/react-query";
import type { SupplierInput } from "../../shared/suppliers/schema.ts";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import type { Attempt } from "../platform/useForm.ts";

/** One profile of the annuaire, as the person who asks may see it. */
export const supplierQuery = (id: string) =>
  queryOptions({
    queryKey: ["supplier", id],
    queryFn: () => answer(api.suppliers[":id"].$get({ param: { id } })),
  });

/** Creates a profile, or changes the one at that version. */
export const saveSupplier = (input: SupplierInput, { at, idempotencyKey }: Attempt) =>
  at?.id
    ? answer(api.suppliers[":id"].$put({ param: { id: at.id }, json: input }, ifMatch(at.version)))
    : answer(api.suppliers.$post({ json: input }, named(idempotencyKey)));

const readClaimable = (q: string) => answer(api.suppliers.claimable.$get({ query: { q } }));
export type Claimable = Awaited<ReturnType<typeof readClaimable>>["items"][number];

/** Suppliers that one could ask to speak for, from two letters on. */
export const claimableQuery = (q: string) =>
  queryOptions({
    queryKey: ["claimable", q],
    queryFn: q.length >= 2 ? () => readClaimable(q) : skipToken,
  });

const readOpportunities = (id: string) => answer(api.suppliers[":id"].opportunities.$get({ param: { id } }));
export type Opportunity = Awaited<ReturnType<typeof readOpportunities>>["items"][number];

export const opportunitiesQuery = (id: string) =>
  queryOptions({ queryKey: ["opportunities", id], queryFn: () => readOpportunities(id) });

export const statisticsQuery = (id: string) =>
  queryOptions({
    queryKey: ["statistics", id],
    queryFn: () => answer(api.suppliers[":id"].statistics.$get({ param: { id } })),
  });

export const submitSupplier = (id: string) =>
  answer(api.suppliers[":id"].submission.$post({ param: { id } }));
