import { chordOfKm, kmOfChord, type Point, squaredChord, toVector } from "./distance.ts";
import type { Area, Gazetteer } from "./gazetteer.ts";

/**
 * Départements and intercommunalités with a commune within a number of kilometres of a point, the nearest
 * first.
 */
export const areasAround = (gazetteer: Gazetteer, point: Point, km: number): Area[] => {
  const here = toVector(point);
  const limit = chordOfKm(km);
  return [...gazetteer.areas("departement"), ...gazetteer.areas("epci")]
    .flatMap((area) => {
      const { circle } = area;
      // Skip the communes of an area whose whole circle is too far.
      if (circle && kmOfChord(squaredChord(here, circle.centre)) - circle.km > km) return [];
      const chords = area.communes.flatMap(({ vector }) => (vector ? [squaredChord(here, vector)] : []));
      const chord = Math.min(...chords);
      return chord <= limit ? [{ area, chord }] : [];
    })
    .sort((a, b) => a.chord - b.chord)
    .map(({ area }) => area);
};
