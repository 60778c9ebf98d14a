import { chordOfKm, squaredChord, toVector, type Vector } from "../geo/distance.ts";
import type { Place } from "../geo/places.ts";
import type { Zone } from "../geo/zones.ts";
import { familyOf } from "../kinds.ts";
import type { CoveredCommune, Entry, SearchQuery } from "./entry.ts";

/** Sectors and families of a supplier's activities, each once. */
export const categoriesOf = (entry: Entry): Set<string> =>
  new Set(entry.activities.flatMap(({ category }) => [category.split("/", 1)[0] ?? category, category]));

const isInCategory = (category: string, wanted: string): boolean =>
  category === wanted || category.startsWith(`${wanted}/`);

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

/** One test per facet; a facet's counts leave its own test out. */
export type Filters = Record<"category" | "kind" | "family" | "departement", (entry: Entry) => boolean>;

export const filtersOf = ({ category, kind, family, departement }: SearchQuery): Filters => ({
  category: (entry) =>
    category === undefined || entry.activities.some((activity) => isInCategory(activity.category, category)),
  kind: (entry) => kind === undefined || entry.kinds.includes(kind),
  family: (entry) => family === undefined || entry.kinds.some((each) => familyOf(each) === family),
  departement: (entry) => departement === undefined || entry.departement === departement,
});

/** Whether an activity, of the category asked for if any, covers the commune asked for if any. */
export const coverTest = ({
  covers,
  category,
}: SearchQuery): ((entry: Entry, base: Vector | undefined) => boolean) => {
  if (covers === undefined) return () => true;
  const { lat, lon } = covers;
  const centre = lat === undefined || lon === undefined ? undefined : toVector({ lat, lon });
  return (entry, base) =>
    entry.activities.some(
      (activity) =>
        (category === undefined || isInCategory(activity.category, category)) &&
        zoneCovers(activity.zone, base, covers, centre),
    );
};
