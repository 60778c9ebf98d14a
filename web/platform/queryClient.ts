import { QueryClient } from "@tanstack/react-query";
import { problemOf } from "./problem.ts";

/** Refusals are answers: only a request without an answer, or to an overloaded server, is sent again. */
const worthRetrying = (failures: number, error: unknown): boolean => {
  const { status } = problemOf(error);
  return failures < 2 && (status === 0 || status >= 500);
};

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRetrying, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });

export const queryClient = makeQueryClient();
