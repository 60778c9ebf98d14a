import { type Base, zoneCover } from "./coverage.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Zone } from "./zones.ts";

/** The number of communes in a zone, and their population. */
export const zoneReach = (
  gazetteer: Gazetteer,
  zone: Zone,
  base: Base,
): { communes: number; population: number } => {
  const { covers } = zoneCover(gazetteer, zone, base);
  const held = gazetteer.communes.filter(covers);
  return {
    communes: held.length,
    population: held.reduce((total, { population }) => total + population, 0),
  };
};
