import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Place } from "../../shared/geo/places.ts";
import { read } from "../api.ts";

/** Lists that change with a release only. */
const forGood = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

export type CategoryItem = { id: string; sector: string; label: string; cpv: string[]; synonyms?: string[] };
export type PlaceItem = { type: Place["type"]; code: string; label: string; detail: string };

export const categoriesQuery = queryOptions({
  queryKey: ["categories"],
  queryFn: () => read<{ items: CategoryItem[] }>("/categories"),
  select: ({ items }) => items,
  ...forGood,
});

/** Names categories by id: « Entretien d’espaces verts ». */
export const useCategoryLabel = () => {
  const { data } = useQuery(categoriesQuery);
  return (id: string): string => data?.find((category) => category.id === id)?.label ?? "…";
};

/** Places whose name begins with what is typed. */
export const placesQuery = (text: string, communesOnly = false) =>
  queryOptions({
    queryKey: ["places", text, communesOnly],
    queryFn: () =>
      read<{ items: PlaceItem[] }>(
        `/places?${new URLSearchParams({ q: text, ...(communesOnly ? { type: "commune" } : {}) })}`,
      ),
    enabled: text.trim().length >= 2,
    placeholderData: (before) => before,
    ...forGood,
  });

const keyOf = (place: Place): string =>
  place.type === "country" ? "country" : `${place.type}:${place.code}`;

/** The names of places given by code, in their order. */
export const usePlaceNames = (places: readonly Place[]): string[] => {
  const keys = places.filter(({ type }) => type !== "country").map(keyOf);
  const { data } = useQuery({
    queryKey: ["place-names", keys],
    queryFn: () => read<{ items: PlaceItem[] }>(`/places?${new URLSearchParams({ keys: keys.join(",") })}`),
    enabled: keys.length > 0,
    ...forGood,
  });
  const byKey = new Map(data?.items.map((item) => [`${item.type}:${item.code}`, item.label]));
  return places.map((place) =>
    place.type === "country" ? "Toute la France" : (byKey.get(keyOf(place)) ?? "…"),
  );
};
