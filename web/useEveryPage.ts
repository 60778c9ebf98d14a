import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";

/** Goes on reading a list until all of it is there: what is searched, sorted or counted must be whole. */
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
