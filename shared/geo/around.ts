import { chordOfKm, kmOfChord, type Point, squaredChord, toVector } from "./distance.ts";
import type { Area, Gazetteer } from "./gazetteer.ts";

/** Départements and intercommunalités with a commune within so many kilometres of a point, the nearest first. */
export const areasAround = (gazetteer: Gazetteer, point: Point, km: number): Area[] => {
  const here = toVector(point);
  const limit = chordOfKm(km);
  return [...gazetteer.areas("departement"), ...gazetteer.areas("epci")]
    .flatMap((area) => {
      const { circle } = area;
      // An area whose whole circle is too far is not looked at commune by commune.
      if (circle && kmOfChord(squaredChord(here, circle.centre)) - circle.km > km) return [];
      const chords = area.communes.flatMap(({ vector }) => (vector ? [squaredChord(here, vector)] : []));
      const chord = Math.min(...chords);
      return chord <= limit ? [{ area, chord }] : [];
    })
    .sort((a, b) => a.chord - b.chord)
    .map(({ area }) => area);
};
