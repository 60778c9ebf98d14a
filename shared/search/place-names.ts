import { foldName, withoutArticle } from "../geo/fold-name.ts";
import { type Area, type Commune, type Gazetteer, groundOf } from "../geo/gazetteer.ts";
import { nearness } from "../geo/nearness.ts";
import { perGazetteer } from "../geo/per-gazetteer.ts";
import { type UsualPlace, usualPlaces } from "./usual-places.ts";

/** A place that a question can name. */
export type NamedPlace = {
  readonly name: string;
  /** A commune; what holds several; or what is only said of a part of one, or of several. */
  readonly type: "town" | "area" | "usual";
  /** Whether the words are the whole name, rather than its beginning: « Ramonville ». */
  readonly whole: boolean;
  /** Inhabitants, far fewer as they are farther from the platform's territory: of two homonyms the heaviest is meant. */
  readonly weight: number;
  readonly population: number;
  readonly communes: readonly Commune[];
  /** Where distances count from, if they do: not for a whole département. */
  readonly centre?: Commune;
};

/** The beginning of a town's name is enough from that many letters and that weight: « Ramonville », « Saint-Orens ». */
const BEGINNING = { letters: 6, weight: 400 };
/** A former name is less known than its commune: that many times fewer inhabitants. */
const FORMER = 20;
/** A part of Toulouse, or a « pays » of the territory, is rather meant than a village of the same name. */
const USUAL_WEIGHT = 5_000;

/** A commune as a place named. */
export const townOf = (gazetteer: Gazetteer, commune: Commune): NamedPlace => ({
  ...{ name: commune.name, type: "town", whole: true, population: commune.population },
  weight: commune.population * nearness(gazetteer, commune.vector) ** 2,
  ...{ communes: [commune], centre: commune },
});

const largestOf = (communes: readonly Commune[]): Commune | undefined =>
  communes.reduce<Commune | undefined>(
    (most, one) => (most && most.population >= one.population ? most : one),
    undefined,
  );

const withCentre = (communes: readonly Commune[]): Pick<NamedPlace, "communes" | "centre"> => {
  const centre = largestOf(communes);
  return { communes, ...(centre ? { centre } : {}) };
};

/** An intercommunalité, a département or a region as a place named. */
export const areaOf = (gazetteer: Gazetteer, area: Area): NamedPlace => ({
  ...{ name: area.name, type: "area", whole: true, population: area.population },
  weight: area.population * nearness(gazetteer, area.circle?.centre) ** 2,
  ...(area.place.type === "epci" ? withCentre(area.communes) : { communes: area.communes }),
});

const usualOf = (gazetteer: Gazetteer, { name, places, quarter }: UsualPlace): NamedPlace[] => {
  const areas = places.flatMap((place) => gazetteer.area(place) ?? []);
  const [first] = areas;
  if (!first) return [];
  const communes = areas.flatMap((area) => area.communes);
  return [
    {
      ...{ name: quarter ? `${name} (${first.name})` : name, type: "usual", whole: true },
      ...{ weight: USUAL_WEIGHT, population: groundOf(communes).population },
      ...(first.place.type === "departement" ? { communes } : withCentre(communes)),
    },
  ];
};

/** « CA du Sicoval » → `sicoval`, « CA Le Muretain Agglo » → `muretain`. */
const usualEpciName = (name: string): string =>
  withoutArticle(
    foldName(name)
      .replace(/^c[acu] (?:(?:des|du|de|d) )?/, "")
      .replace(/^l agglo | agglo$| c2a$/g, ""),
  );

/** « saint orens de gameville » → `saint orens`, `saint orens de`: whole words, long enough to be told apart. */
const beginningsOf = (key: string): string[] => {
  const words = key.split(" ");
  return words
    .slice(1)
    .map((_, last) => words.slice(0, last + 1).join(" "))
    .filter((beginning) => beginning.length >= BEGINNING.letters && !/^saint(?:e|s)?$/.test(beginning));
};

const withBare = (key: string): string[] => [...new Set([key, withoutArticle(key)])];

/**
 * The names of places by their folded words, each with the one that is meant: of homonyms, the most populated and
 * nearest to the territory; of a commune and a département, the latter. Computed at the first question.
 */
export const placeNames = perGazetteer((gazetteer): ReadonlyMap<string, NamedPlace> => {
  const names = new Map<string, NamedPlace>();
  const add = (place: NamedPlace, keys: readonly string[]): void => {
    for (const key of keys) if ((names.get(key)?.weight ?? -1) < place.weight) names.set(key, place);
  };
  for (const commune of gazetteer.communes) {
    const town = townOf(gazetteer, commune);
    const keys = withBare(foldName(commune.name));
    add(town, keys);
    if (town.weight >= BEGINNING.weight)
      add({ ...town, whole: false }, [...new Set(keys.flatMap(beginningsOf))]);
  }
  for (const { name, commune } of gazetteer.formerNames) {
    const { weight, population, ...town } = townOf(gazetteer, commune);
    add({ ...town, weight: weight / FORMER, population: population / FORMER }, withBare(foldName(name)));
  }
  for (const epci of gazetteer.areas("epci")) {
    const place = areaOf(gazetteer, epci);
    names.set(foldName(epci.name), place);
    const usual = usualEpciName(epci.name);
    if (!names.has(usual)) names.set(usual, place);
  }
  for (const area of [...gazetteer.areas("departement"), ...gazetteer.areas("region")])
    names.set(foldName(area.name), areaOf(gazetteer, area));
  for (const usual of usualPlaces)
    for (const place of usualOf(gazetteer, usual)) add(place, [foldName(usual.name)]);
  return names;
});
