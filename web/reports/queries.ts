import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";
import type { LinesQuery, ReportQuery } from "./report-query.ts";

/** A year’s report, or the part of it that is asked for. */
export const reportQuery = (year: string, query: ReportQuery = {}) =>
  queryOptions({
    queryKey: ["report", year, query],
    queryFn: () => answer(api.reports[":year"].$get({ param: { year }, query })),
  });

/** Hours of each year since 2012. */
export const yearsQuery = queryOptions({
  queryKey: ["report", "years"],
  queryFn: () => answer(api.reports.years.$get()),
});

const pageAt = (cursor: string) => ({ limit: "50", ...(cursor ? { cursor } : {}) });

/** The employments behind a figure, the most hours first. */
export const employmentLinesQuery = (year: string, query: LinesQuery) =>
  infiniteQueryOptions({
    queryKey: ["report-lines", "employments", year, query],
    queryFn: ({ pageParam }) =>
      answer(
        api.reports[":year"].lines.employments.$get({
          param: { year },
          query: { ...query, ...pageAt(pageParam) },
        }),
      ),
    getNextPageParam: (page) => page.cursor,
    initialPageParam: "",
    placeholderData: keepPreviousData,
  });

/** The contracts behind a figure. */
export const contractLinesQuery = (year: string, query: LinesQuery) =>
  infiniteQueryOptions({
    queryKey: ["report-lines", "contracts", year, query],
    queryFn: ({ pageParam }) =>
      answer(
        api.reports[":year"].lines.contracts.$get({
          param: { year },
          query: { ...query, ...pageAt(pageParam) },
        }),
      ),
    getNextPageParam: (page) => page.cursor,
    initialPageParam: "",
    placeholderData: keepPreviousData,
  });

/** The companies behind a figure. */
export const companyLinesQuery = (year: string, query: LinesQuery) =>
  infiniteQueryOptions({
    queryKey: ["report-lines", "companies", year, query],
    queryFn: ({ pageParam }) =>
      answer(
        api.reports[":year"].lines.companies.$get({
          param: { year },
          query: { ...query, ...pageAt(pageParam) },
        }),
      ),
    getNextPageParam: (page) => page.cursor,
    initialPageParam: "",
    placeholderData: keepPreviousData,
  });

/** What a buyer’s contracts gave in a year. */
export const buyerReportQuery = (id: string, year: string) =>
  queryOptions({
    queryKey: ["buyer-report", id, year],
    queryFn: () => answer(api.buyers[":id"].reports[":year"].$get({ param: { id, year } })),
    placeholderData: keepPreviousData,
  });

/** What a supplier gave in a year as a company of followed contracts. */
export const supplierReportQuery = (id: string, year: string) =>
  queryOptions({
    queryKey: ["supplier-report", id, year],
    queryFn: () => answer(api.suppliers[":id"].reports[":year"].$get({ param: { id, year } })),
    placeholderData: keepPreviousData,
  });
