import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";
import type { Base } from "../../shared/geo/coverage.ts";
import type { Place } from "../../shared/geo/places.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import { answer, api } from "../platform/api.ts";
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

/** Territories near a point, to choose among; nothing is asked before the point is known. */
export const aroundQuery = (point: { lat: number; lon: number } | undefined) =>
  queryOptions({
    queryKey: ["places-around", point?.lat, point?.lon],
    queryFn: point
      ? async () => {
          const query = { lat: String(point.lat), lon: String(point.lon) };
          return (await answer(api.places.around.$get({ query }))).items;
        }
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Communes and inhabitants of a zone; the last answer stands until the next has come. */
export const reachQuery = (zone: Zone | undefined, base: Base) =>
  queryOptions({
    queryKey: ["zone-reach", zone, base],
    queryFn: zone ? () => answer(api.zones.reach.$post({ json: { zone, base } })) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
