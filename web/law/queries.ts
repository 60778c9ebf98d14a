import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

/** The dated rows of law by which the API judges: a small file, the same for all. */
export const rulesQuery = queryOptions({
  queryKey: ["rules"],
  queryFn: () => answer(api.rules.$get()),
  staleTime: 60_000,
});
