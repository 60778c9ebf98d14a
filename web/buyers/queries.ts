import { queryOptions, skipToken } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

/** A buying organisation, for its members; nothing is asked without an id. */
export const buyerQuery = (id: string) =>
  queryOptions({
    queryKey: ["buyer", id],
    queryFn: id === "" ? skipToken : () => answer(api.buyers[":id"].$get({ param: { id } })),
  });
