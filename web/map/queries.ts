import { queryOptions } from "@tanstack/react-query";
import type { Place } from "../../shared/geo/places.ts";
import { answer, api } from "../api.ts";
import { keyOf } from "../reference/queries.ts";

const readMap = () => answer(api.map.$get());
export type MapBase = Awaited<ReturnType<typeof readMap>>;

/** What the background of a map is drawn from. */
export const mapQuery = queryOptions({
  queryKey: ["map"],
  queryFn: readMap,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The shapes of places, as far as they are known: a circle, or the départements of a région. */
export const shapesQuery = (places: readonly Place[]) => {
  const keys = places.map(keyOf).filter((key) => key !== "country");
  return queryOptions({
    queryKey: ["place-shapes", keys],
    queryFn: async () => (await answer(api.places.$get({ query: { keys: keys.join(",") } }))).items,
    enabled: keys.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
};
export type PlaceShape = { type: string; code: string } & Partial<{
  circle: { lat: number; lon: number; km: number };
  departements: string[];
}>;
