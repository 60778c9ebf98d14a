import { kmOfChord, squaredChord, toVector, type Vector } from "./distance.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { perGazetteer } from "./per-gazetteer.ts";
import { territoryCentre } from "./territory.ts";

const homeOf = perGazetteer((gazetteer) => {
  const centre = territoryCentre(gazetteer);
  return centre && toVector(centre);
});

/** Kilometres within which people of the territory look for places. */
const NEAR_KM = 30;

/**
 * How near a place is to the platform's territory: 1 in its centre, a half at 30 km, 0 for a place without position;
 * 1 everywhere where the gazetteer has no territory.
 */
export const nearness = (gazetteer: Gazetteer, there: Vector | undefined): number => {
  const home = homeOf(gazetteer);
  if (home === undefined) return 1;
  return there ? 1 / (1 + kmOfChord(squaredChord(home, there)) / NEAR_KM) : 0;
};
