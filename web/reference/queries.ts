import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { Place } from "../../shared/geo/places.ts";
import { answer, api } from "../platform/api.ts";

/** Lists that change with a release, or rarely. */
const forGood = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

const readCategories = async () => (await answer(api.categories.$get())).items;
export type CategoryItem = Awaited<ReturnType<typeof readCategories>>[number];

/** Sectors and families, in TME's order. */
export const categoriesQuery = queryOptions({
  queryKey: ["categories"],
  queryFn: readCategories,
  ...forGood,
});

/** The families that one may choose, with the one chosen before even if it is offered no more. */
export const offered = (categories: readonly CategoryItem[], chosen?: string): CategoryItem[] =>
  categories.filter(({ id, retired }) => !retired || id === chosen);

/** Names categories by id: « Entretien d’espaces verts ». */
export const useCategoryLabel = () => {
  const { data } = useQuery(categoriesQuery);
  return (id: string): string => data?.find((category) => category.id === id)?.label ?? "…";
};

const searched = (text: string) => ({
  enabled: text.trim().length >= 2,
  placeholderData: keepPreviousData,
  ...forGood,
});

/** Communes, intercommunalités, départements and régions by the beginning of their name. */
export const placesQuery = (text: string) =>
  queryOptions({
    queryKey: ["places", text],
    queryFn: () => answer(api.places.$get({ query: { q: text } })),
    ...searched(text),
  });

const readCommunes = (text: string) => answer(api.communes.$get({ query: { q: text } }));
export type CommuneItem = Awaited<ReturnType<typeof readCommunes>>["items"][number];

/** Communes by the beginning of their name, by postal code or by INSEE code. */
export const communesQuery = (text: string) =>
  queryOptions({ queryKey: ["communes", text], queryFn: () => readCommunes(text), ...searched(text) });

/** As the API expects it; written here so that public pages do not load the schema of places. */
export const keyOf = (place: Place): string =>
  place.type === "country" ? "country" : `${place.type}:${place.code}`;

const placeTypes = ["commune", "epci", "departement", "region"] as const;

/** The place of that type and code, if it is one to choose; no zod here, as above. */
export const placeOf = (type: string | undefined, code: string | undefined): Place | undefined => {
  const known = placeTypes.find((one) => one === type);
  return known && code ? { type: known, code } : undefined;
};

/** The names of places given by code, in their order. */
export const usePlaceNames = (places: readonly Place[]): string[] => {
  const keys = places.map(keyOf).filter((key) => key !== "country");
  const { data } = useQuery({
    queryKey: ["place-names", keys],
    queryFn: () => answer(api.places.$get({ query: { keys: keys.join(",") } })),
    enabled: keys.length > 0,
    placeholderData: keepPreviousData,
    ...forGood,
  });
  const labels = new Map(data?.items.map((item) => [`${item.type}:${item.code}`, item.label]));
  return places.map((place) =>
    place.type === "country" ? "Toute la France" : (labels.get(keyOf(place)) ?? "…"),
  );
};
