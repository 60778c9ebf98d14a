import { townOf } from "./find-commune.ts";
import { foldName, tellingWords, withoutArticle } from "./fold-name.ts";
import type { Area, Commune, Gazetteer } from "./gazetteer.ts";
import { areaNames, best, closestCommunes, communeNames } from "./name-index.ts";
import { regionOfInitials } from "./region-initials.ts";
import { isTold, nameWithTold, withJoinedCodes } from "./told-place.ts";

/**
 * Communes that have a postal code beginning with `code`, the most populated first, and the one whose INSEE
 * code it is.
 */
const byCode = (gazetteer: Gazetteer, code: string, limit: number): Commune[] => {
  const own = gazetteer.commune(code);
  const postal = gazetteer.communes
    .filter(({ postalCodes }) => postalCodes.some((postalCode) => postalCode.startsWith(code)))
    .sort((a, b) => b.population - a.population);
  if (own === undefined || postal.slice(0, limit).includes(own)) return postal.slice(0, limit);
  return [...postal.slice(0, limit - 1), own];
};

/** Communes each word of which, small ones aside, begins one of the name's: « schweighouse/moder ». */
const withEveryWord = (gazetteer: Gazetteer, query: string): Commune[] => {
  const words = tellingWords(query);
  return communeNames(gazetteer).entries.flatMap(({ key, item }) =>
    words.every((word) => ` ${key}`.includes(` ${word}`)) ? [item] : [],
  );
};

const named = (gazetteer: Gazetteer, name: string, limit: number): Commune[] =>
  foldName(name) === "" ? [] : best(communeNames(gazetteer), foldName(name), limit);

/** The communes of a name that are told beside it: « saint-denis 93 », « Saint-Denis (La Réunion) ». */
const toldCommunes = (gazetteer: Gazetteer, query: string): Commune[] => {
  const asked = nameWithTold(query);
  if (!asked) return [];
  const isAsked = ({ code }: Commune) => {
    const area = gazetteer.area({ type: "commune", code });
    return area !== undefined && isTold(gazetteer, area, asked.told);
  };
  return named(gazetteer, asked.name, gazetteer.communes.length).filter(isAsked);
};

/**
 * Communes by the beginning of their name (accents, case and hyphens do not count; former names are found
 * too), of a word in it, or of a postal code, or by INSEE code; by what is told beside a name, if anything is. Where no
 * name is so, those of the town of an address (« toulouse cedex »), of every word, or that differ by a letter or two.
 */
export const searchCommunes = (gazetteer: Gazetteer, query: string, limit = 10): Commune[] => {
  const code = withJoinedCodes(gazetteer, query.trim()).toUpperCase();
  if (/^(?:\d{2,5}|2[AB]\d{3})$/.test(code)) return byCode(gazetteer, code, limit);
  if (foldName(query) === "") return [];
  const readings = [
    () => toldCommunes(gazetteer, code),
    () => named(gazetteer, query, limit),
    () => named(gazetteer, townOf(query), limit),
    () => withEveryWord(gazetteer, query),
    () => closestCommunes(gazetteer, query),
  ];
  for (const reading of readings) {
    const found = [...new Set(reading())];
    if (found.length > 0) return found.slice(0, limit);
  }
  return [];
};

/** The areas of a name, or of its initials: « PACA »; without its article where none has it: « le sicoval ». */
const areasNamed = (gazetteer: Gazetteer, words: string, limit: number): Area[] => {
  const region = regionOfInitials(gazetteer, words);
  const found = best(areaNames(gazetteer), words, limit);
  const bare = found.length > 0 ? found : best(areaNames(gazetteer), withoutArticle(words), limit);
  return [...(region ? [region] : []), ...bare];
};

/** Places of every kind by name: régions, départements (by code too) and EPCI, then communes. */
export const searchPlaces = (gazetteer: Gazetteer, query: string, limit = 10): Area[] => {
  const words = foldName(query);
  if (words === "") return [];
  const code = query.trim().toUpperCase();
  const departement = gazetteer.area({ type: "departement", code });
  const areas = [...(departement ? [departement] : []), ...areasNamed(gazetteer, words, limit)];
  const communes = searchCommunes(gazetteer, query, limit).flatMap(
    (commune) => gazetteer.area({ type: "commune", code: commune.code }) ?? [],
  );
  // Neither kind may displace the other: somebody who types « Toulouse » may mean the commune or the
  // Métropole.
  const room = Math.max(limit - communes.length, Math.ceil(limit / 2));
  return [...areas.slice(0, room), ...communes].slice(0, limit);
};
