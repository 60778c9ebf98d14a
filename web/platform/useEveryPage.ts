import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";

/** Reads a list to its last page: what is searched, sorted or counted must be complete. */
export const useEveryPage = <T>(
  query: UseInfiniteQueryResult<InfiniteData<{ items: T[]; cursor?: string | undefined }>>,
): { items: T[]; whole: boolean } => {
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return {
    items: data?.pages.flatMap((page) => page.items) ?? [],
    whole: data !== undefined && !hasNextPage,
  };
};
