import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

export const reportQuery = (year: string) =>
  queryOptions({
    queryKey: ["report", year],
    queryFn: () => answer(api.reports[":year"].$get({ param: { year } })),
  });
