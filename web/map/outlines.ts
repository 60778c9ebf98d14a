import type { LatLngTuple } from "leaflet";
import departements from "./departements.json" with { type: "json" };

/**
 * Outlines of the départements, simplified to some 300 m: rings of « lon,lat » parted by « ; ». Made from Natural
 * Earth's 1:10 m states and provinces (public domain); Mayotte and the other territories are not in it.
 */
const packed: Record<string, string> = departements;

const unpack = (rings: string): LatLngTuple[][][] =>
  rings.split(";").map((ring) => [
    ring.split(" ").map((point): LatLngTuple => {
      const [lon = 0, lat = 0] = point.split(",").map(Number);
      return [lat, lon];
    }),
  ]);

/** The polygons of a département; undefined where its outline is not known. */
export const outlineOf = (code: string): LatLngTuple[][][] | undefined => {
  const rings = packed[code];
  return rings === undefined ? undefined : unpack(rings);
};

export const departementCodes: readonly string[] = Object.keys(packed);
