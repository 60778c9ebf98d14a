import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

/** How much the platform holds today. */
export const publicStatsQuery = queryOptions({
  queryKey: ["public-stats"],
  queryFn: () => answer(api.figures.$get()),
});
