import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
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
};

const names = ["q", "famille", "type", "groupe", "departement", "pres", "km", "couvre"] as const;

/** Keeps from an address what the annuaire knows. */
export const readAnnuaireSearch = (search: Record<string, unknown>): AnnuaireSearch =>
  Object.fromEntries(
    names.flatMap((name) => (typeof search[name] === "string" && search[name] ? [[name, search[name]]] : [])),
  );

/** Suppliers found, a page at a time, with the counts of every facet. */
export const annuaireQuery = ({
  q,
  famille,
  type,
  groupe,
  departement,
  pres,
  km,
  couvre,
}: AnnuaireSearch) => {
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
  const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  return infiniteQueryOptions({
    queryKey: ["annuaire", query],
    queryFn: ({ pageParam }) =>
      answer(api.suppliers.$get({ query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
};
