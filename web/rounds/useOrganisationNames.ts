import { useInfiniteQuery } from "@tanstack/react-query";
import { registrationsQuery } from "../rencontres/queries.ts";

/** Names the organisations of an edition by their id. */
export const useOrganisationNames = (rencontreId: string) => {
  const { data } = useInfiniteQuery(registrationsQuery(rencontreId));
  const names = new Map(
    data?.pages
      .flatMap((page) => page.items)
      .map(({ organisationId, organisationName }) => [organisationId, organisationName]),
  );
  return (id: string): string => names.get(id) ?? "…";
};
