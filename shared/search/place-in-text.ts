import { communesWithPostalCode } from "../geo/find-commune.ts";
import { foldName, withoutArticle } from "../geo/fold-name.ts";
import { type Gazetteer, groundOf } from "../geo/gazetteer.ts";
import { closestCommunes } from "../geo/name-index.ts";
import type { CoveredArea } from "./entry.ts";
import { areaOf, type NamedPlace, placeNames, townOf } from "./place-names.ts";

/** The places named in a question as one, and the words that remain. */
export type PlaceInText = {
  readonly area: CoveredArea;
  readonly name: string;
  /** Where distances count from. */
  readonly near?: { readonly lat: number; readonly lon: number };
  readonly rest: string;
};

/** `isCommon`: whether a word belongs to a trade or to everyday speech: « Jardin » and « Vert » are villages too. */
export type FindPlace = (text: string, isCommon: (word: string) => boolean) => PlaceInText | undefined;

/**
 * Inhabitants, as far as they are near, from which a name is taken for a place: one that a word of place leads
 * (« à Muret »), or of several words; a word that ends the question; any other.
 */
const LEAST_WEIGHT = { led: 10, last: 100, anywhere: 400 };
/**
 * Led by « à », a village is meant within some 70 km, a town that weighs that much or has that many inhabitants
 * everywhere: « à la machine » is not La Machine, in the Nièvre.
 */
const LED = { nearness: 0.3, weight: 100, inhabitants: 10_000 };
/** A number alone at the end is a département's from that weight: « nettoyage 09 », but not « traiteur 50 ». */
const NUMBERED = 2_000;
/** A word is taken for the misspelt name of a town from that many letters, and that weight. */
const MISSPELT = { letters: 7, weight: 3_000 };
const LONGEST_NAME = 7;
const MOST_PLACES = 4;

const leads = new Set(
  "a au aux sur vers pres dans autour proche cote alentours environs agglomeration agglo ville commune region quartier".split(
    " ",
  ),
);
const links = new Set("de du d des la le les l".split(" "));
/** No name of a town follows them: « un muret », « des murets ». */
const determiners = new Set("un une des mon ma mes nos notre vos votre ce cette ces".split(" "));
/** Names that are words of every day, unless a word of place leads them: « pas cher », « zone nord », « jus d’orange ». */
const everydayNames = new Set(
  "cher creuse issus manche nord ondes orange passage sens somme tours vieille".split(" "),
);
/** What a number follows that is not the one of a département: « pour 50 », « lot 31 ». */
const countedBy = new Set("pour de environ n no numero lot moins plus".split(" "));
const departementOrLink = /^(?:\d\d|2[ab]|97\d|et|ou|)$/;
const departementWords = new Set("departement departements dept dpt".split(" "));

/** A run of words of a question. */
type Run = {
  readonly from: number;
  readonly length: number;
  readonly text: string;
  /** Words before it, the nearest first. */
  readonly before: readonly string[];
  /** Whether a word of place precedes it. */
  readonly led: boolean;
  /** The word that follows it, empty where nothing does. */
  readonly after: string;
  /** Whether nothing follows it but other numbers of départements: « 31/82 », « 31, 82 et 81 ». */
  readonly endsInNumbers: boolean;
};

/** Every run of words that could be a name, the longest first, from the end of the question. */
const runsOf = (tokens: readonly string[]): Run[] => {
  const runs: Run[] = [];
  for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length -= 1)
    for (let from = tokens.length - length; from >= 0; from -= 1) {
      const words = tokens.slice(from, from + length);
      // An empty word is where another place was read.
      if (words.includes("")) continue;
      const before = tokens.slice(0, from).reverse();
      const leader = before.find((word) => !links.has(word)) ?? "";
      const after = tokens[from + length] ?? "";
      const endsInNumbers = tokens.slice(from + length).every((word) => departementOrLink.test(word));
      runs.push({
        ...{ from, length, text: words.join(" "), before, after, endsInNumbers },
        led: leads.has(leader),
      });
    }
  return runs;
};

const isNamed = (place: NamedPlace, run: Run, isCommon: (word: string) => boolean): boolean => {
  const words = withoutArticle(run.text).split(" ");
  const [previous = ""] = run.before;
  const { led, anywhere, last } = LEAST_WEIGHT;
  // A lot of a contract is no département.
  if (run.text === "lot" && /^(?:n|no|numero|\d+)$/.test(run.after)) return false;
  if (place.type === "area" && (run.led || previous === "en")) return place.weight >= anywhere;
  if (everydayNames.has(run.text)) return false;
  if (place.type === "town" && determiners.has(previous)) return false;
  if (words.every(isCommon)) return run.led && place.type === "town" && place.weight >= anywhere;
  if (run.led) {
    const isNear = place.weight >= LED.nearness ** 2 * place.population;
    return place.weight >= (isNear ? led : LED.weight) || place.population >= LED.inhabitants;
  }
  if (!place.whole) return place.weight >= anywhere;
  return place.weight >= (words.length > 1 ? led : run.after === "" || run.from === 0 ? last : anywhere);
};

/** A town of the territory whose name is written with a wrong letter or two, or in two words. */
const misspelt = (
  gazetteer: Gazetteer,
  run: Run,
  isCommon: (word: string) => boolean,
): NamedPlace | undefined => {
  const words = run.text.split(" ");
  const joined = words.join("");
  if (joined.length < MISSPELT.letters || words.length > 3 || determiners.has(run.before[0] ?? ""))
    return undefined;
  const known = words.length > 1 ? placeNames(gazetteer).get(joined) : undefined;
  if (known?.type === "town" && known.weight >= MISSPELT.weight) return known;
  // « Murets » is the plural of a low wall.
  const plural = placeNames(gazetteer).has(run.text.replace(/s$/, ""));
  if (/\d/.test(joined) || plural || words.some(isCommon)) return undefined;
  const [closest] = closestCommunes(gazetteer, run.text);
  const place = closest && townOf(gazetteer, closest);
  return place && place.weight >= MISSPELT.weight ? place : undefined;
};

/** The commune of a postal code or an INSEE code, or the département of a number: « 31700 », « dans le 82 ». */
const numbered = (gazetteer: Gazetteer, run: Run): NamedPlace | undefined => {
  const code = run.text;
  if (/^\d{5}$|^2[ab]\d{3}$/.test(code)) {
    const [served] = communesWithPostalCode(gazetteer, code);
    const commune = served ?? gazetteer.commune(code.toUpperCase());
    const town = commune && townOf(gazetteer, commune);
    // « ISO 14001 » is the INSEE code of a village far away, and « 10000 plis » are no town.
    const told = served && run.after === "";
    return town && (told || town.weight >= LEAST_WEIGHT.anywhere) ? town : undefined;
  }
  if (!/^(?:\d\d|2[ab]|97\d)$/.test(code)) return undefined;
  const [previous = ""] = run.before;
  const area = gazetteer.area({ type: "departement", code: code.toUpperCase() });
  const place = area && areaOf(gazetteer, area);
  if (departementWords.has(previous) || run.led) return place;
  return place && run.endsInNumbers && !countedBy.has(previous) && place.weight >= NUMBERED
    ? place
    : undefined;
};

/** One place of several: one that holds another is only there to tell which it is (« Muret, Haute-Garonne »). */
const together = (places: readonly NamedPlace[]): Omit<PlaceInText, "rest"> | undefined => {
  const holds = (large: NamedPlace, small: NamedPlace): boolean =>
    large !== small &&
    large.communes.length >= small.communes.length &&
    small.communes.every((one) => large.communes.includes(one));
  const told = places.filter(
    (place, n) => !places.some((other, m) => holds(place, other) && !(holds(other, place) && n < m)),
  );
  const [first] = told;
  if (!first) return undefined;
  const { lat, lon } = first.centre ?? {};
  return {
    area: groundOf([...new Set(told.flatMap(({ communes }) => communes))]),
    name: new Intl.ListFormat("fr").format(told.map(({ name }) => name)),
    ...(lat === undefined || lon === undefined ? {} : { near: { lat, lon } }),
  };
};

/**
 * Finds the places that a question names: « espaces verts à Muret », « traiteur 31700 », « peinture Haute-Garonne »,
 * « Balma 31130 », « Toulouse CEDEX 9 », « dans le 82 », « à Muret et Toulouse ».
 */
export const placeFinder =
  (gazetteer: Gazetteer): FindPlace =>
  (text, isCommon) => {
    const names = placeNames(gazetteer);
    let tokens = foldName(text)
      .replace(/ cedex(?: \d{1,2})?(?= |$)/g, "")
      .replace(/\btlse\b/g, "toulouse")
      .split(" ");
    const byName = (run: Run): NamedPlace | undefined => {
      const place = names.get(run.text);
      return place && isNamed(place, run, isCommon) ? place : undefined;
    };
    const places: { readonly place: NamedPlace; readonly from: number }[] = [];
    const readAll = (read: (run: Run) => NamedPlace | undefined): void => {
      for (const run of runsOf(tokens)) {
        const free = !tokens.slice(run.from, run.from + run.length).includes("");
        const place = free && places.length < MOST_PLACES ? read(run) : undefined;
        if (!place) continue;
        places.push({ place, from: run.from });
        tokens = tokens.map((word, at) => (at >= run.from && at < run.from + run.length ? "" : word));
      }
    };
    readAll(byName);
    // « Quint-Fonsegrives 31130 »: the code is Balma's too, the name is not.
    if (places.length > 0) tokens = tokens.map((word) => (/^\d{5}$/.test(word) ? "" : word));
    readAll((run) => numbered(gazetteer, run));
    if (places.length === 0) readAll((run) => misspelt(gazetteer, run, isCommon));
    const inOrder = places.toSorted((a, b) => a.from - b.from).map(({ place }) => place);
    const found = together(inOrder);
    return found && { ...found, rest: tokens.filter(Boolean).join(" ") };
  };
