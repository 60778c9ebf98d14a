import { chordOfKm, kmOfChord, squaredChord, type Vector } from "../geo/distance.ts";
import type { Commune } from "../geo/gazetteer.ts";
import type { Place } from "../geo/places.ts";
import type { Zone } from "../geo/zones.ts";
import type { CoveredArea, Entry } from "./entry.ts";

/** A commune as a place to cover. */
export const coveredCommune = (commune: Commune): CoveredArea => ({
  communes: [commune],
  circle: commune.vector && { centre: commune.vector, km: 0 },
});

/** An area is weighed by its largest communes: a region has thousands, and a key is pressed every tenth of a second. */
const MOST_WEIGHED = 100;
/** The least share of an area of which a part is covered, and the most where it is not the whole. */
const PART = { least: 0.01, most: 0.99 };

/** An area prepared to be compared with many zones. */
type Target = CoveredArea & {
  readonly largest: readonly Commune[];
  /** Codes of its communes, of what holds them, and the country. */
  readonly holders: ReadonlySet<string>;
};

const codesOf = ({ code, epci, departement, region }: Commune): string[] => [
  `commune ${code}`,
  `epci ${epci}`,
  `departement ${departement}`,
  `region ${region}`,
];

const targetOf = ({ communes, circle }: CoveredArea): Target => ({
  ...{ communes, circle },
  largest: communes.toSorted((a, b) => b.population - a.population).slice(0, MOST_WEIGHED),
  holders: new Set(communes.flatMap(codesOf)),
});

const holds = (place: Place, commune: Commune): boolean =>
  place.type === "country" || place.code === (place.type === "commune" ? commune.code : commune[place.type]);

const populationOf = (communes: readonly Commune[]): number =>
  communes.reduce((total, { population }) => total + Math.max(1, population), 0);

const shareOfCommunes = ({ communes, largest }: Target, covers: (commune: Commune) => boolean): number => {
  if (communes.every(covers)) return 1;
  const inside = largest.filter(covers);
  if (inside.length === 0 && !communes.some(covers)) return 0;
  const share = populationOf(inside) / populationOf(largest);
  return Math.min(PART.most, Math.max(PART.least, share));
};

/** The share of an area that a zone covers: 1 the whole, 0 nothing; a part, about that of its inhabitants. */
const shareOfZone = (zone: Zone, base: Vector | undefined, target: Target): number => {
  if (zone.type === "country") return 1;
  if (zone.type === "areas") {
    const places = zone.areas.filter(
      (place) => place.type === "country" || target.holders.has(`${place.type} ${place.code}`),
    );
    if (places.length === 0) return 0;
    return shareOfCommunes(target, (commune) => places.some((place) => holds(place, commune)));
  }
  if (!base) return 0;
  const { circle } = target;
  // Far from the whole circle, or around it: no need to look at each commune.
  const away = circle && kmOfChord(squaredChord(base, circle.centre));
  if (circle && away !== undefined && away - circle.km > zone.km + 0.001) return 0;
  const limit = chordOfKm(zone.km);
  return shareOfCommunes(target, ({ vector }) => vector !== undefined && squaredChord(base, vector) <= limit);
};

/** Tells the categories asked for; a sector holds its families. Every category where none is asked for. */
export const categoryTest =
  (categories: readonly string[] = []) =>
  (own: string): boolean =>
    categories.length === 0 || categories.some((one) => own === one || own.startsWith(`${one}/`));

/**
 * The share of an area that the activities of a category asked for cover, the best of them: 1 the whole, 0 nothing;
 * 1 for everybody where there is no area to cover.
 */
export const coveredShare = (
  area: CoveredArea | undefined,
  isAsked: (category: string) => boolean,
): ((entry: Entry, base: Vector | undefined) => number) => {
  if (area === undefined) return () => 1;
  const target = targetOf(area);
  return ({ activities }, base) => {
    let best = 0;
    for (const { category, zone } of activities)
      if (best < 1 && isAsked(category)) best = Math.max(best, shareOfZone(zone, base, target));
    return best;
  };
};

/** Whether an activity of a category asked for covers the area or a part of it, if there is one to cover. */
export const coverTest = (
  area: CoveredArea | undefined,
  isAsked: (category: string) => boolean,
): ((entry: Entry, base: Vector | undefined) => boolean) => {
  const share = coveredShare(area, isAsked);
  return (entry, base) => share(entry, base) > 0;
};
