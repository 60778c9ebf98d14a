import type { Target } from "../geo/coverage.ts";
import { kmOfChord, squaredChord } from "../geo/distance.ts";
import type { Area, Commune } from "../geo/gazetteer.ts";
import type { Pool } from "./pool.ts";

/** Whether a commune belongs to a larger place. */
const isIn = ({ place }: Area, commune: Commune): boolean =>
  place.type === "country" || (place.type !== "commune" && place.code === commune[place.type]);

/**
 * Kilometres from each supplier, by index, to the nearest place: to the centre of a commune, or to the
 * nearest commune of a larger place (0 if it contains the supplier's own). Undefined if a position is
 * unknown.
 */
export const kmToPlaces = (
  { vectors, homes }: Pick<Pool, "vectors" | "homes">,
  { places }: Target,
): ((supplier: number) => number | undefined) => {
  const areas = places.flatMap(({ area }) => area ?? []);
  const centresOf = () =>
    areas.flatMap(({ communes }) => communes.flatMap(({ vector }) => (vector ? [vector] : [])));
  let centres: ReturnType<typeof centresOf> | undefined;
  return (supplier) => {
    const home = homes[supplier];
    if (home && areas.some((area) => isIn(area, home))) return 0;
    const here = vectors[supplier];
    centres ??= centresOf();
    if (here === undefined || centres.length === 0) return undefined;
    let nearest = Number.POSITIVE_INFINITY;
    for (const centre of centres) nearest = Math.min(nearest, squaredChord(here, centre));
    return kmOfChord(nearest);
  };
};
