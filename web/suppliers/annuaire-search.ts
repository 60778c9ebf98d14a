import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";

/** What the address of the annuaire keeps: words, facets, places. */
export type AnnuaireSearch = {
  q?: string;
  famille?: string;
  type?: string;
  groupe?: string;
  departement?: string;
  pres?: string;
  km?: string;
  couvre?: string;
  /** « carte » on a screen too narrow for list and map together. */
  vue?: string;
};

const names = ["q", "famille", "type", "groupe", "departement", "pres", "km", "couvre", "vue"] as const;

/** Keeps from an address what the annuaire knows. */
export const readAnnuaireSearch = (search: Record<string, unknown>): AnnuaireSearch =>
  Object.fromEntries(
    names.flatMap((name) => (typeof search[name] === "string" && search[name] ? [[name, search[name]]] : [])),
  );

/** The criteria of an address, as the API names them. */
export const criteriaOf = ({ q, famille, type, groupe, departement, pres, km, couvre }: AnnuaireSearch) => {
  const asked = {
    q,
    category: famille,
    kind: type,
    family: groupe,
    departement,
    near: pres,
    km: pres && km,
    covers: couvre,
  };
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  );
};

/** What of the search narrows it: the words and the view do not count. */
export const filtersOf = (search: AnnuaireSearch): string[] =>
  names.filter((name) => name !== "q" && name !== "vue" && search[name]);

/** Suppliers found, a page at a time, with the counts of every facet. */
export const annuaireQuery = (search: AnnuaireSearch) => {
  const query = criteriaOf(search);
  return infiniteQueryOptions({
    queryKey: ["annuaire", query],
    queryFn: ({ pageParam }) =>
      answer(api.suppliers.$get({ query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: "",
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
