import { queryOptions } from "@tanstack/react-query";
import type { SupplierInput } from "../../shared/suppliers.ts";
import { answer, api, ifMatch } from "../api.ts";

/** One page of the annuaire, as the person who asks may see it. */
export const supplierQuery = (id: string) =>
  queryOptions({
    queryKey: ["supplier", id],
    queryFn: () => answer(api.suppliers[":id"].$get({ param: { id } })),
  });

/** Creates a page, or changes the one at that version. */
export const saveSupplier = (input: SupplierInput, at?: { id: string; version: number | undefined }) =>
  at
    ? answer(api.suppliers[":id"].$put({ param: { id: at.id }, json: input }, ifMatch(at.version)))
    : answer(api.suppliers.$post({ json: input }));

export const submitSupplier = (id: string) =>
  answer(api.suppliers[":id"].submission.$post({ param: { id } }));
