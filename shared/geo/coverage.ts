import { chordOfKm, kmOfChord, squaredChord, toVector, type Vector } from "./distance.ts";
import { type Area, type Commune, type Gazetteer, type Ground, groundOf, weightOf } from "./gazetteer.ts";
import type { Place } from "./places.ts";
import type { Zone } from "./zones.ts";

/** The centre of a radius: the exact point if known, otherwise the centre of the commune. */
export type Base = { readonly communeCode?: string; readonly lat?: number; readonly lon?: number };

export type Coverage = {
  /** Share of the places that the zone covers, by population, 0 to 1. */
  readonly share: number;
  /** The places covered wholly. */
  readonly covered: readonly Place[];
  /** Whether the zone covers the places in part only: neither wholly nor not at all. */
  readonly partial: boolean;
};

/** A zone prepared to be compared with many places. */
export type ZoneCover = {
  /** False for a radius around an address that is not known: it covers nothing, but nobody knows where. */
  readonly located: boolean;
  /** Whether the commune is in the zone. */
  readonly covers: (commune: Commune) => boolean;
  /** 1 or 0 if the answer for a whole ground is known without its communes. */
  readonly quick: (ground: Ground) => 0 | 1 | undefined;
  /** Shares computed so far. */
  readonly shares: Map<Ground, number>;
};

/** Places prepared to be compared with many zones. */
export type Target = {
  readonly places: readonly { readonly place: Place; readonly area: Area | undefined }[];
  /** The same ground without any commune twice. */
  readonly parts: readonly Ground[];
  /** Total weight of the parts, plus one for each place that does not exist. */
  readonly weight: number;
  /** The result if everything is covered. */
  readonly whole: Coverage;
};

const vectorOf = (gazetteer: Gazetteer, base: Base): Vector | undefined => {
  const { communeCode, lat, lon } = base;
  if (lat !== undefined && lon !== undefined) return toVector({ lat, lon });
  return communeCode === undefined ? undefined : gazetteer.commune(communeCode)?.vector;
};

const countryCover = (): ZoneCover => ({
  located: true,
  covers: () => true,
  quick: () => 1,
  shares: new Map(),
});

const nowhere = (): ZoneCover => ({
  located: false,
  covers: () => false,
  quick: () => 0,
  shares: new Map(),
});

const areasCover = (gazetteer: Gazetteer, places: readonly Place[]): ZoneCover => {
  const areas = places.flatMap((place) => gazetteer.area(place) ?? []);
  if (areas.some(({ place }) => place.type === "country")) return countryCover();
  const codes = { commune: new Set(), epci: new Set(), departement: new Set(), region: new Set() };
  for (const { place } of areas) if (place.type !== "country") codes[place.type].add(place.code);
  const touched = new Set(areas.flatMap((area) => [...area.departements]));
  const covers = (commune: Commune): boolean =>
    touched.has(commune.departement) &&
    (codes.commune.has(commune.code) ||
      codes.epci.has(commune.epci) ||
      codes.departement.has(commune.departement) ||
      codes.region.has(commune.region));
  const whole = new Set(
    areas.flatMap(({ place, departements }) =>
      place.type === "departement" || place.type === "region" ? [...departements] : [],
    ),
  );
  const quick = ({ departements }: Ground): 0 | 1 | undefined => {
    let outside = 0;
    let inside = 0;
    for (const departement of departements) {
      if (whole.has(departement)) inside++;
      else if (!touched.has(departement)) outside++;
    }
    return inside === departements.size ? 1 : outside === departements.size ? 0 : undefined;
  };
  return { located: true, covers, quick, shares: new Map() };
};

const radiusCover = (centre: Vector, km: number): ZoneCover => {
  const limit = chordOfKm(km);
  const covers = ({ vector }: Commune): boolean =>
    vector !== undefined && squaredChord(centre, vector) <= limit;
  const quick = ({ circle }: Ground): 0 | 1 | undefined => {
    if (circle === undefined) return undefined;
    const away = kmOfChord(squaredChord(centre, circle.centre));
    // Within a metre of the limit, leave it to the exact test, commune by commune.
    if (away + circle.km < km - 0.001) return 1;
    return away - circle.km > km + 0.001 ? 0 : undefined;
  };
  return { located: true, covers, quick, shares: new Map() };
};

/**
 * Prepares a zone; `base` is the supplier's address, used only for a radius. A radius without a base covers
 * nothing.
 */
export const zoneCover = (gazetteer: Gazetteer, zone: Zone, base: Base): ZoneCover => {
  if (zone.type === "country") return countryCover();
  if (zone.type === "areas") return areasCover(gazetteer, zone.areas);
  const centre = vectorOf(gazetteer, base);
  return centre === undefined ? nowhere() : radiusCover(centre, zone.km);
};

/**
 * Prepares places. Codes that do not exist, or have no commune, are included as places that nothing covers.
 */
export const coverageTarget = (gazetteer: Gazetteer, places: readonly Place[]): Target => {
  const known = places.map((place) => {
    const area = gazetteer.area(place);
    return { place, area: area?.communes.length ? area : undefined };
  });
  const areas = [...new Set(known.flatMap(({ area }) => area ?? []))];
  const communes = [...new Set(areas.flatMap((area) => area.communes))];
  const overlap = communes.length < areas.reduce((total, area) => total + area.communes.length, 0);
  const parts = overlap ? [groundOf(communes)] : areas;
  const missing = known.filter(({ area }) => area === undefined).length;
  const weight = parts.reduce((total, part) => total + part.weight, missing);
  return { places: known, parts, weight, whole: { share: 1, covered: places, partial: false } };
};

const shareOf = (cover: ZoneCover, ground: Ground): number => {
  const [only, another] = ground.communes;
  if (only && another === undefined) return cover.covers(only) ? 1 : 0;
  const quick = cover.quick(ground);
  if (quick !== undefined) return quick;
  const known = cover.shares.get(ground);
  if (known !== undefined) return known;
  const inside = ground.communes.filter(cover.covers);
  const share = inside.length === ground.communes.length ? 1 : weightOf(inside) / ground.weight;
  cover.shares.set(ground, share);
  return share;
};

const none: Coverage = { share: 0, covered: [], partial: false };

/** The coverage of places by a zone, both prepared: the form for many pairs. */
export const coverageOf = (cover: ZoneCover, target: Target): Coverage => {
  let inside = 0;
  for (const part of target.parts) inside += part.weight * shareOf(cover, part);
  if (inside === 0) return none;
  if (inside === target.weight) return target.whole;
  const covered = target.places.flatMap(({ place, area }) =>
    area && shareOf(cover, area) === 1 ? place : [],
  );
  return { share: inside / target.weight, covered, partial: true };
};

/**
 * The coverage of places by a zone. A commune is in a radius when its centre is (great circle); a place
 * covered in part counts in proportion to the population of the communes covered. For many pairs prepare both
 * sides once with {@link zoneCover} and {@link coverageTarget}.
 */
export const coverage = (gazetteer: Gazetteer, zone: Zone, base: Base, places: readonly Place[]): Coverage =>
  coverageOf(zoneCover(gazetteer, zone, base), coverageTarget(gazetteer, places));
