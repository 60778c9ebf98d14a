import { chordOfKm, squaredChord, toVector, type Vector } from "../geo/distance.ts";
import type { Place } from "../geo/places.ts";
import type { Zone } from "../geo/zones.ts";
import type { CoveredCommune, Entry, SearchQuery } from "./entry.ts";

const holds = (place: Place, commune: CoveredCommune): boolean => {
  switch (place.type) {
    case "country":
      return true;
    case "commune":
      return place.code === commune.code;
    case "epci":
      return place.code === commune.epci;
    case "departement":
      return place.code === commune.departement;
    case "region":
      return place.code === commune.region;
  }
};

const zoneCovers = (
  zone: Zone,
  base: Vector | undefined,
  commune: CoveredCommune,
  centre: Vector | undefined,
): boolean => {
  if (zone.type === "country") return true;
  if (zone.type === "areas") return zone.areas.some((place) => holds(place, commune));
  return base !== undefined && centre !== undefined && squaredChord(base, centre) <= chordOfKm(zone.km);
};

/** Whether an activity, in the requested category if any, covers the requested commune if any. */
export const coverTest = ({
  covers,
  category,
}: SearchQuery): ((entry: Entry, base: Vector | undefined) => boolean) => {
  if (covers === undefined) return () => true;
  const { lat, lon } = covers;
  const centre = lat === undefined || lon === undefined ? undefined : toVector({ lat, lon });
  const inCategory = (own: string): boolean =>
    category === undefined || own === category || own.startsWith(`${category}/`);
  return (entry, base) =>
    entry.activities.some(
      (activity) => inCategory(activity.category) && zoneCovers(activity.zone, base, covers, centre),
    );
};
