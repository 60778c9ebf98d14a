import { foldText } from "../text/fold.ts";
import type { Area, Commune, Gazetteer } from "./gazetteer.ts";

/**
 * Lower case, without accents, ligatures, hyphens and apostrophes; `st` and `ste` spelt out: « St-Gaudens » →
 * `saint gaudens`.
 */
export const foldName = (name: string): string =>
  foldText(name)
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    // An accent typed alone, as in « L´Isle », is left out too.
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte");

const withoutArticle = (key: string): string => key.replace(/^(?:le|la|les|l) /, "");

type Entry<Item> = { readonly key: string; readonly item: Item };

type Match = "exact" | "start" | "word";

const matchOf = (key: string, words: string): Match | undefined => {
  if (!key.includes(words)) return undefined;
  const bare = withoutArticle(key);
  if (key === words || bare === words) return "exact";
  if (key.startsWith(words) || bare.startsWith(words)) return "start";
  return key.includes(` ${words}`) ? "word" : undefined;
};

/**
 * The first `limit` entries that match, in their order (that of population): names that begin with the words,
 * then names with a word that does. A name that is exactly the words is always included: « Y » is a village.
 */
const best = <Item>(entries: readonly Entry<Item>[], words: string, limit: number): Item[] => {
  const found: Record<Match, Item[]> = { exact: [], start: [], word: [] };
  for (const { key, item } of entries) {
    const match = matchOf(key, words);
    if (match !== undefined) found[match].push(item);
    if (match === "exact") found.start.push(item);
  }
  const first = [...new Set([...found.start, ...found.word])].slice(0, limit);
  const cutOff = found.exact.filter((item) => !first.includes(item)).slice(0, limit);
  return [...cutOff, ...first].slice(0, limit);
};

const byPopulation = (a: { population: number }, b: { population: number }) => b.population - a.population;

/** Caches one value per gazetteer, computed at the first search. */
const memo = <Value extends object>(make: (gazetteer: Gazetteer) => Value) => {
  const made = new WeakMap<Gazetteer, Value>();
  return (gazetteer: Gazetteer): Value => {
    const value = made.get(gazetteer) ?? make(gazetteer);
    made.set(gazetteer, value);
    return value;
  };
};

const communeEntries = memo((gazetteer): Entry<Commune>[] => {
  const present = gazetteer.communes.map((commune) => ({ key: foldName(commune.name), item: commune }));
  const former = gazetteer.formerNames.map(({ name, commune }) => ({ key: foldName(name), item: commune }));
  return [...present, ...former].sort((a, b) => byPopulation(a.item, b.item));
});

const areaEntries = memo((gazetteer): Entry<Area>[] =>
  [...gazetteer.areas("region"), ...gazetteer.areas("departement"), ...gazetteer.areas("epci")]
    .map((area) => ({ key: foldName(area.name), item: area }))
    .sort((a, b) => byPopulation(a.item, b.item)),
);

/**
 * Communes that have a postal code beginning with `code`, the most populated first, and the one whose INSEE
 * code it is.
 */
const byCode = (gazetteer: Gazetteer, code: string, limit: number): Commune[] => {
  const own = gazetteer.commune(code);
  const postal = gazetteer.communes
    .filter(({ postalCodes }) => postalCodes.some((postalCode) => postalCode.startsWith(code)))
    .sort(byPopulation);
  if (own === undefined || postal.slice(0, limit).includes(own)) return postal.slice(0, limit);
  return [...postal.slice(0, limit - 1), own];
};

/**
 * Communes by the beginning of their name (accents, case and hyphens do not count; former names are found
 * too), of a word in it, or of a postal code, or by INSEE code; the most populated first.
 */
export const searchCommunes = (gazetteer: Gazetteer, query: string, limit = 10): Commune[] => {
  const code = query.trim().toUpperCase();
  if (/^(?:\d{2,5}|2[AB]\d{3})$/.test(code)) return byCode(gazetteer, code, limit);
  const words = foldName(query);
  return words === "" ? [] : best(communeEntries(gazetteer), words, limit);
};

/** Places of every kind by name: régions, départements (by code too) and EPCI, then communes. */
export const searchPlaces = (gazetteer: Gazetteer, query: string, limit = 10): Area[] => {
  const words = foldName(query);
  if (words === "") return [];
  const code = query.trim().toUpperCase();
  const departement = gazetteer.area({ type: "departement", code });
  const areas = [...(departement ? [departement] : []), ...best(areaEntries(gazetteer), words, limit)];
  const communes = searchCommunes(gazetteer, query, limit).flatMap(
    (commune) => gazetteer.area({ type: "commune", code: commune.code }) ?? [],
  );
  // Neither kind may displace the other: somebody who types « Toulouse » may mean the commune or the
  // Métropole.
  const room = Math.max(limit - communes.length, Math.ceil(limit / 2));
  return [...areas.slice(0, room), ...communes].slice(0, limit);
};
