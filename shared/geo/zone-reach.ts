import { type Base, zoneCover } from "./coverage.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Zone } from "./zones.ts";

/** How many communes a zone holds, and how many people live there. */
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
