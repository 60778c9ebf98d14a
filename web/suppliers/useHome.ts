import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Place } from "../../shared/geo/places.ts";
import { shapesQuery } from "../map/queries.ts";

type Address = { communeCode?: string | undefined; lat?: number | undefined; lon?: number | undefined };

/** Where an address stands on a map: its own point, else the centre of its commune; undefined where neither is known. */
export const useHome = ({ communeCode, lat, lon }: Address): { lat: number; lon: number } | undefined => {
  const known = lat !== undefined && lon !== undefined;
  const places: Place[] = communeCode && !known ? [{ type: "commune", code: communeCode }] : [];
  const circle = useQuery(shapesQuery(places)).data?.[0]?.circle;
  const north = known ? lat : circle?.lat;
  const east = known ? lon : circle?.lon;
  return useMemo(
    () => (north === undefined || east === undefined ? undefined : { lat: north, lon: east }),
    [north, east],
  );
};
