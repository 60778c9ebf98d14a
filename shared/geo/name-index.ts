import { editDistance, toleratedLetters } from "../text/edit-distance.ts";
import { foldName, withoutArticle } from "./fold-name.ts";
import type { Area, Commune, Gazetteer } from "./gazetteer.ts";
import { nearness } from "./nearness.ts";
import { perGazetteer } from "./per-gazetteer.ts";

type Entry<Item> = {
  readonly key: string;
  /** The key without its article. */
  readonly bare: string;
  readonly item: Item;
  /** Inhabitants of what bears the name; fewer for a former one. */
  readonly people: number;
  /**
   * What orders names that begin alike: inhabitants, fewer as they are farther from the platform's territory. « mure »
   * is Muret rather than La Mure, « seyss » Seysses rather than Seyssinet.
   */
  readonly familiarity: number;
};

const entryOf = <Item>(name: string, item: Item, people: number, near: number): Entry<Item> => {
  const key = foldName(name);
  return { key, bare: withoutArticle(key), item, people, familiarity: people * near };
};

/** Names in the order in which they are proposed, and the most populated first under each very name. */
type Names<Item> = {
  readonly entries: readonly Entry<Item>[];
  readonly exact: ReadonlyMap<string, readonly Item[]>;
};

const namesOf = <Item extends { population: number }>(
  present: readonly Entry<Item>[],
  former: readonly Entry<Item>[] = [],
): Names<Item> => {
  const most = (entries: readonly Entry<Item>[]) =>
    entries.toSorted((a, b) => b.item.population - a.item.population);
  const exact = new Map<string, Item[]>();
  for (const { key, item } of [...most(present), ...most(former)]) {
    const known = exact.get(key);
    if (known === undefined) exact.set(key, [item]);
    else if (!known.includes(item)) known.push(item);
  }
  return { entries: [...present, ...former].sort((a, b) => b.familiarity - a.familiarity), exact };
};

/** A former name is less known than its commune: Mardyck is a corner of Dunkerque. */
const FORMER = 1 / 20;

export const communeNames = perGazetteer((gazetteer): Names<Commune> => {
  const near = ({ vector }: Commune) => nearness(gazetteer, vector);
  return namesOf(
    gazetteer.communes.map((commune) => entryOf(commune.name, commune, commune.population, near(commune))),
    gazetteer.formerNames.map(({ name, commune }) =>
      entryOf(name, commune, commune.population * FORMER, near(commune)),
    ),
  );
});

export const areaNames = perGazetteer(
  (gazetteer): Names<Area> =>
    namesOf(
      [...gazetteer.areas("region"), ...gazetteer.areas("departement"), ...gazetteer.areas("epci")].map(
        (area) => entryOf(area.name, area, area.population, nearness(gazetteer, area.circle?.centre)),
      ),
    ),
);

/** How many times more inhabitants make of the longer name of a town the one that a village's very name may mean. */
const TOWN_OVER_VILLAGE = 10;

const mostPeople = <Item>(entries: readonly Entry<Item>[]): number =>
  entries.reduce((most, { people }) => Math.max(most, people), 0);

/**
 * The bigger places whose names begin with the words and go on, where one is so much bigger that the places of that very
 * name are villages beside it. Present names count, former ones where there is no other.
 */
const towering = <Item extends { name: string }>(
  entries: readonly Entry<Item>[],
  words: string,
): Entry<Item>[] => {
  const same = entries.filter(({ key }) => key === words);
  const present = same.filter(({ item }) => foldName(item.name) === words);
  const borne = present.length > 0 ? present : same;
  const most = mostPeople(borne);
  const bigger = entries.filter(
    ({ key, bare, item, people }) =>
      people > most &&
      [key, bare].some((name) => name.startsWith(`${words} `)) &&
      borne.every((other) => other.item !== item),
  );
  return borne.length > 0 && mostPeople(bigger) > most * TOWN_OVER_VILLAGE ? bigger : [];
};

/**
 * The first `limit` places that match: names that are exactly the words, the most populated before its
 * homonyms, but after the towns beside which theirs are villages (« evry »: Évry-Courcouronnes); then names that begin with them, then names with a word that does, the most familiar first. A name
 * that is the words but for its article is always included.
 */
export const best = <Item extends { name: string }>(
  { entries, exact }: Names<Item>,
  words: string,
  limit: number,
): Item[] => {
  const bare: Item[] = [];
  const start: Item[] = [];
  const word: Item[] = [];
  const holding = entries.filter(({ key }) => key.includes(words));
  for (const entry of holding) {
    if (entry.bare === words && entry.key !== words) bare.push(entry.item);
    if (entry.key.startsWith(words) || entry.bare.startsWith(words)) start.push(entry.item);
    else if (entry.key.includes(` ${words}`)) word.push(entry.item);
  }
  const towns = towering(holding, words).map(({ item }) => item);
  const first = [...new Set([...towns, ...(exact.get(words) ?? []), ...start, ...word])].slice(0, limit);
  const cutOff = bare.filter((item) => !first.includes(item)).slice(0, limit);
  return [...first.slice(0, limit - cutOff.length), ...cutOff];
};

/** The present communes of that very name, the most populated first; of a former one if there is none. */
export const communesNamed = (gazetteer: Gazetteer, name: string): Commune[] => {
  const words = foldName(name);
  const found = communeNames(gazetteer).exact.get(words) ?? [];
  const present = found.filter((commune) => foldName(commune.name) === words);
  return [...(present.length > 0 ? present : found)];
};

/** The communes whose present name begins with those whole words and goes on, the most familiar first. */
export const communesBeginning = (gazetteer: Gazetteer, name: string): Commune[] => {
  const begins = `${foldName(name)} `;
  return communeNames(gazetteer).entries.flatMap(({ key, bare, item }) =>
    (key.startsWith(begins) || bare.startsWith(begins)) && foldName(item.name) === key ? [item] : [],
  );
};

/**
 * The towns that the very name of a village, or of a former commune, may mean as well, the most familiar first: « Évry »
 * is a village, and the beginning of Évry-Courcouronnes.
 */
export const townsBeginning = (gazetteer: Gazetteer, name: string): Commune[] => {
  const { entries } = communeNames(gazetteer);
  return [...new Set(towering(entries, foldName(name)).map(({ item }) => item))];
};

const firstWords = (text: string, many: number): string => {
  let end = -1;
  for (let word = 0; word < many; word += 1) {
    end = text.indexOf(" ", end + 1);
    if (end === -1) return text;
  }
  return text.slice(0, end);
};

const byInitial = perGazetteer((gazetteer) =>
  Map.groupBy(communeNames(gazetteer).entries, ({ bare }) => bare[0]),
);

/**
 * Communes with a name, or the first words of one, that differs by a letter or two: the closest first, then the
 * most familiar. The first letter must be right: it seldom is the one mistyped, and the others would be too
 * many to compare.
 */
export const closestCommunes = (gazetteer: Gazetteer, name: string): Commune[] => {
  const words = withoutArticle(foldName(name));
  const many = words.split(" ").length;
  const most = toleratedLetters(words);
  const near = (byInitial(gazetteer).get(words[0]) ?? []).flatMap(({ bare, item }) => {
    const whole = editDistance(words, bare, most);
    const letters = Math.min(whole, editDistance(words, firstWords(bare, many), most));
    return letters <= most ? [{ item, letters }] : [];
  });
  return [...new Set(near.toSorted((a, b) => a.letters - b.letters).map(({ item }) => item))];
};
