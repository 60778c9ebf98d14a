import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "./api.ts";
import { useMe } from "./session.ts";

const minute = 60_000;

/** How many exchanges the person signed in has not read; asked again each minute. */
export const unreadQuery = queryOptions({
  queryKey: ["unread"],
  queryFn: () => answer(api.conversations.unread.$get()),
  refetchInterval: minute,
});

/** What the person signed in has not read; nobody who speaks for no organisation has anything. */
const useCounts = () => {
  const { data: me } = useMe();
  const speaks = me?.organisations.some(({ status }) => status === "approved") ?? false;
  return useQuery({ ...unreadQuery, enabled: speaks }).data;
};

/** The number of exchanges not read, for the navigation. */
export const useUnread = (): number => useCounts()?.count ?? 0;

/** The number of exchanges not read of each of one's organisations, by its id. */
export const useUnreadByOrganisation = (): ReadonlyMap<string, number> =>
  new Map(useCounts()?.organisations.map(({ organisationId, count }) => [organisationId, count]));
