import { distanceKm, type Point } from "../../shared/geo/distance.ts";
import { foldName } from "../../shared/geo/fold-name.ts";
import type { GeonamesPlace, OfficialCommune } from "./read-packages.ts";

export type Located = Point & { readonly exact: boolean };

/** Départements of the territories that GeoNames files as countries without commune codes. */
const DEPARTEMENT_OF_COUNTRY: Readonly<Record<string, string>> = {
  YT: "976",
  PM: "975",
  BL: "977",
  MF: "978",
  WF: "986",
  PF: "987",
  NC: "988",
};

/**
 * GeoNames' feature codes in order of preference: an administrative seat is a better centre than a hamlet.
 */
const FEATURES = ["PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPL"];

const featureRank = ({ featureCode }: GeonamesPlace): number => {
  const rank = FEATURES.indexOf(featureCode);
  return rank === -1 ? FEATURES.length : rank;
};

/**
 * The main one of several places in a commune: the one with its name, then the highest seat, then the
 * largest.
 */
const chief = (places: readonly GeonamesPlace[], name: string): GeonamesPlace | undefined => {
  const key = foldName(name);
  const named = (place: GeonamesPlace) => Number(foldName(place.name) !== key);
  return places.toSorted(
    (a, b) => named(a) - named(b) || featureRank(a) - featureRank(b) || b.population - a.population,
  )[0];
};

const mean = (points: readonly Point[]): Point => ({
  lat: points.reduce((total, { lat }) => total + lat, 0) / points.length,
  lon: points.reduce((total, { lon }) => total + lon, 0) / points.length,
});

const groupBy = <Item>(
  items: readonly Item[],
  keys: (item: Item) => readonly string[],
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
};

const oneOrNone = (key: string | undefined): string[] => (key === undefined ? [] : [key]);

/**
 * No commune of the mainland is this far from the others of its EPCI: beyond, GeoNames matched another
 * village with the same name.
 */
const FARTHEST_KM = 50;

const dropStrays = (
  communes: readonly OfficialCommune[],
  located: Map<string, Located>,
  epciOf: ReadonlyMap<string, string>,
): void => {
  const mainland = communes.filter(({ code, departement }) => located.has(code) && departement.length === 2);
  for (const members of groupBy(mainland, ({ code }) => oneOrNone(epciOf.get(code))).values()) {
    const centre = mean(members.flatMap(({ code }) => located.get(code) ?? []));
    for (const { code } of members) {
      const point = located.get(code);
      if (point && distanceKm(point, centre) > FARTHEST_KM) located.delete(code);
    }
  }
};

/**
 * A position for each commune. Exact: GeoNames' place with the commune's INSEE code, or, in the small
 * overseas territories, of its name. Otherwise estimated: the mean of the communes with the same postal code,
 * else of the same EPCI, else of the territory (half of the estimates by postal code are within 5 km, by EPCI
 * within 12 km). `present` returns the current commune's code for an old code.
 */
export const locateCommunes = (
  communes: readonly OfficialCommune[],
  places: readonly GeonamesPlace[],
  epciOf: ReadonlyMap<string, string>,
  present: (code: string) => string | undefined,
): Map<string, Located> => {
  const ofCommune = groupBy(places, ({ communeCode }) => oneOrNone(present(communeCode)));
  const ofTerritory = groupBy(places, ({ country }) => oneOrNone(DEPARTEMENT_OF_COUNTRY[country]));
  const located = new Map<string, Located>();
  for (const { code, nom, departement } of communes) {
    const own = ofCommune.get(code) ?? [];
    const named = (ofTerritory.get(departement) ?? []).filter(({ name }) => foldName(name) === foldName(nom));
    const place = chief(own.length > 0 ? own : named, nom);
    if (place) located.set(code, { lat: place.lat, lon: place.lon, exact: true });
  }

  dropStrays(communes, located, epciOf);
  const around = (commune: OfficialCommune): string[] => [
    ...commune.codesPostaux.map((postalCode) => `postal:${postalCode}`),
    `epci:${epciOf.get(commune.code)}`,
    `departement:${commune.departement}`,
  ];
  const known = groupBy(
    communes.filter(({ code }) => located.has(code)),
    around,
  );
  for (const commune of communes) {
    if (located.has(commune.code)) continue;
    const neighbours = around(commune).map((key) =>
      known.get(key)?.flatMap(({ code }) => located.get(code) ?? []),
    );
    const points = neighbours.find((group) => group !== undefined) ?? ofTerritory.get(commune.departement);
    if (points) located.set(commune.code, { ...mean(points), exact: false });
  }
  return located;
};
