import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";

/** How much the platform holds today. */
export const figuresQuery = queryOptions({
  queryKey: ["figures"],
  queryFn: () => answer(api.figures.$get()),
});
