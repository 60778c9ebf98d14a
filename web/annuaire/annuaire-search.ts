import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { SearchCriteria } from "../../shared/search/criteria.ts";
import { answer, api } from "../platform/api.ts";

/** What each criterion is called in the address of the annuaire; one without its name does not compile. */
const addressNames = {
  q: "q",
  literal: "tels",
  category: "famille",
  kind: "type",
  family: "groupe",
  departement: "departement",
  near: "pres",
  km: "km",
  covers: "couvre",
} as const satisfies Record<keyof SearchCriteria, string>;
type AddressName = (typeof addressNames)[keyof SearchCriteria];

/**
 * What the address keeps: the criteria, « carte » as the view on a screen too narrow for list and map together, and after
 * which supplier the list begins, for who goes from page to page without scripts.
 */
export type AnnuaireSearch = { [Name in AddressName | "vue" | "apres"]?: string };

const criterionNames = Object.values(addressNames);

/** Keeps from an address what the annuaire knows. */
export const readAnnuaireSearch = (search: Record<string, unknown>): AnnuaireSearch =>
  Object.fromEntries(
    [...criterionNames, "vue", "apres"].flatMap((name) =>
      typeof search[name] === "string" && search[name] ? [[name, search[name]]] : [],
    ),
  );

/** The values chosen of a filter. */
export const chosenOf = (filter: string | undefined): string[] => (filter ?? "").split(",").filter(Boolean);

/** The filter with that value added, or taken away. */
export const toggled = (filter: string | undefined, value: string): string => {
  const chosen = chosenOf(filter);
  return (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(",");
};

/** The criteria of an address, as the API names them; a distance means nothing without a place. */
export const criteriaOf = (search: AnnuaireSearch): Record<string, string> =>
  Object.fromEntries(
    Object.entries(addressNames).flatMap(([criterion, name]) => {
      const value = name === "km" ? search.pres && search.km : search[name];
      return value ? [[criterion, value]] : [];
    }),
  );

const words: readonly AddressName[] = ["q", "tels"];

const filterNames = criterionNames.filter((name) => !words.includes(name));

/** What of the search narrows it: the words and the view do not count. */
export const filtersOf = (search: AnnuaireSearch): string[] => filterNames.filter((name) => search[name]);

/** Takes every filter away from a search, and leaves its words. */
export const withoutFilters: AnnuaireSearch = Object.fromEntries(filterNames.map((name) => [name, ""]));

/** Suppliers found, a page at a time, with the counts of every facet. */
export const annuaireQuery = (search: AnnuaireSearch) => {
  const query = criteriaOf(search);
  return infiniteQueryOptions({
    queryKey: ["annuaire", query, search.apres ?? ""],
    queryFn: ({ pageParam }) =>
      answer(api.suppliers.$get({ query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: search.apres ?? "",
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
};

/** Everybody found who has a place on the map. */
export const annuaireMapQuery = (search: AnnuaireSearch) => {
  const query = criteriaOf(search);
  return queryOptions({
    queryKey: ["annuaire-map", query],
    queryFn: async () => {
      const { features } = await answer(api["suppliers.geojson"].$get({ query }));
      return features.map(({ id, geometry: { coordinates }, properties }) => {
        const [lon = 0, lat = 0] = coordinates;
        return { id, ...properties, lat, lon };
      });
    },
    placeholderData: keepPreviousData,
  });
};
