import type { Zone } from "../../shared/geo/zones.ts";
import { list } from "../platform/format.ts";
import { usePlaceNames } from "../reference/queries.ts";

/** Where an activity is carried out, in words. */
export const ZoneText = ({ zone, city }: { zone: Zone; city: string }) => {
  const names = usePlaceNames(zone.type === "areas" ? zone.areas : []);
  if (zone.type === "country") return "Toute la France";
  if (zone.type === "radius") return `${zone.km}\u00a0km autour de ${city}`;
  return list(names);
};
