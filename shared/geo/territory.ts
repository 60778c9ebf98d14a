import type { Point } from "./distance.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./places.ts";

/** A territory from which the rest of the country is seen, by INSEE codes. */
export type HomeTerritory = {
  readonly epci: string;
  readonly departement: string;
  readonly region: string;
};

/** The platform's territory: Toulouse Métropole, in Haute-Garonne, in Occitanie. */
export const homeTerritory: HomeTerritory = { epci: "243100518", departement: "31", region: "76" };

const territory: Place = { type: "epci", code: homeTerritory.epci };

/** The centre of the largest commune of the platform's territory; undefined where the gazetteer has none. */
export const territoryCentre = (gazetteer: Gazetteer): Point | undefined => {
  const communes = gazetteer.area(territory)?.communes ?? [];
  const [{ lat, lon } = {}] = communes.toSorted((a, b) => b.population - a.population);
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
};
