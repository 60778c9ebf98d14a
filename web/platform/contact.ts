import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "./api.ts";

const readContact = () => answer(api.contact.$get());
export type Contact = Awaited<ReturnType<typeof readContact>>;

/** How the team is reached, who publishes and who hosts; set by the team itself. */
export const contactQuery = queryOptions({
  queryKey: ["contact"],
  queryFn: readContact,
  staleTime: 600_000,
});

export const useContact = () => useQuery(contactQuery).data;
