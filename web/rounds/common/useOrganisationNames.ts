import { useQuery } from "@tanstack/react-query";
import { everybodyQuery } from "./queries.ts";

/** Names the organisations of a rencontre by their id, or by that of their registration. */
export const useOrganisationNames = (rencontreId: string) => {
  const { data = [] } = useQuery(everybodyQuery(rencontreId));
  const names = new Map(
    data.flatMap(({ id, organisationId, organisationName }) => [
      [id, organisationName],
      [organisationId, organisationName],
    ]),
  );
  return (id: string): string => names.get(id) ?? "…";
};
