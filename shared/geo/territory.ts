import type { Point } from "./distance.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./places.ts";

/** The platform's territory: Toulouse Métropole. */
const territory: Place = { type: "epci", code: "243100518" };

/** The centre of the largest commune of the platform's territory; undefined where the gazetteer has none. */
export const territoryCentre = (gazetteer: Gazetteer): Point | undefined => {
  const communes = gazetteer.area(territory)?.communes ?? [];
  const [{ lat, lon } = {}] = communes.toSorted((a, b) => b.population - a.population);
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
};
