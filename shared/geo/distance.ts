/** Degrees, WGS 84. */
export type Point = { readonly lat: number; readonly lon: number };

/** A point on the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number];

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

export const toVector = ({ lat, lon }: Point): Vector => [
  Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS),
  Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS),
  Math.sin(lat * RADIANS),
];

/** The geographic point of a vector of the unit sphere. */
export const toPoint = ([x, y, z]: Vector): Point => ({
  lat: Math.asin(Math.min(1, Math.max(-1, z))) / RADIANS,
  lon: Math.atan2(y, x) / RADIANS,
});

/**
 * Square of the straight line through the sphere between two points: five operations, and in the same order
 * as the great-circle distance, so that millions of points can be compared with a limit from {@link
 * chordOfKm}.
 */
export const squaredChord = (a: Vector, b: Vector): number =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

/** The squared chord of a great-circle distance in km, up to half way round the earth. */
export const chordOfKm = (km: number): number =>
  (2 * Math.sin(Math.min(km / EARTH_RADIUS_KM, Math.PI) / 2)) ** 2;

/** The great-circle distance, in km, of a squared chord. */
export const kmOfChord = (chord: number): number =>
  2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));

/** Great-circle distance in km on a sphere of the earth's mean radius (IUGG, 6 371.0088 km). */
export const distanceKm = (a: Point, b: Point): number => kmOfChord(squaredChord(toVector(a), toVector(b)));
