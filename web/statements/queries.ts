import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ["statement-of-link", token],
    queryFn: () => answer(api.statements[":token"].$get({ param: { token } })),
  });
export type StatementOfLink = Awaited<ReturnType<NonNullable<ReturnType<typeof linkQuery>["queryFn"]>>>;

export const monthQuery = (month: string) =>
  queryOptions({
    queryKey: ["statements", month],
    queryFn: () => answer(api.clause.statements.$get({ query: { month } })),
  });

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ["statement", id],
    queryFn: () => answer(api.clause.statements[":id"].$get({ param: { id } })),
    // What another has just decided must not be decided again.
    staleTime: 0,
  });
