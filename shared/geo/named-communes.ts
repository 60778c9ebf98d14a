import { editDistance, toleratedLetters } from "../text/edit-distance.ts";
import { foldName, tellingWords } from "./fold-name.ts";
import type { Commune, Gazetteer } from "./gazetteer.ts";
import { perGazetteer } from "./per-gazetteer.ts";

/** One name of a commune, present or former, prepared to be compared. */
export type NamedCommune = {
  readonly key: string;
  readonly words: readonly string[];
  readonly commune: Commune;
  readonly former: boolean;
};

const prepared = (name: string, commune: Commune, former: boolean): NamedCommune => ({
  key: foldName(name),
  words: tellingWords(name),
  commune,
  former,
});

const formerNames = perGazetteer((gazetteer) => Map.groupBy(gazetteer.formerNames, ({ commune }) => commune));
const preparedNames = perGazetteer(() => new Map<Commune, readonly NamedCommune[]>());

/** Every name of a commune, the present one first; prepared at the first call for it. */
export const namesOf = (gazetteer: Gazetteer, commune: Commune): readonly NamedCommune[] => {
  const known = preparedNames(gazetteer).get(commune);
  if (known) return known;
  const former = formerNames(gazetteer).get(commune) ?? [];
  const names = [
    prepared(commune.name, commune, false),
    ...former.map(({ name }) => prepared(name, commune, true)),
  ];
  preparedNames(gazetteer).set(commune, names);
  return names;
};

const communesByDepartement = perGazetteer((gazetteer) =>
  Map.groupBy(gazetteer.communes, ({ departement }) => departement),
);

/** Every name of the communes of a département. */
export const namesIn = (gazetteer: Gazetteer, departement: string): NamedCommune[] =>
  (communesByDepartement(gazetteer).get(departement) ?? []).flatMap((commune) => namesOf(gazetteer, commune));

const communesOf = (found: readonly NamedCommune[]): Commune[] => [
  ...new Set(found.map(({ commune }) => commune)),
];

/** The communes of the first test that any name passes. */
const firstOf = (
  names: readonly NamedCommune[],
  tests: readonly ((name: NamedCommune) => boolean)[],
): Commune[] => {
  for (const test of tests) {
    const found = communesOf(names.filter(test));
    if (found.length > 0) return found;
  }
  return [];
};

/** Communes whose name it is, small words and abbreviations aside; present names before former ones. */
export const sameName = (names: readonly NamedCommune[], city: string): Commune[] => {
  const key = foldName(city);
  const words = tellingWords(city).join(" ");
  return firstOf(names, [
    (name) => !name.former && name.key === key,
    (name) => name.former && name.key === key,
    (name) => !name.former && name.words.join(" ") === words,
    (name) => name.former && name.words.join(" ") === words,
  ]);
};

/** `fd` for `ferrand`, `germ` for `germain`. */
const abbreviates = (short: string, long: string): boolean => {
  if (short[0] !== long[0] || short.length > long.length) return false;
  if (long.startsWith(short)) return true;
  let from = 0;
  for (const letter of short) {
    from = long.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return short.length <= 3;
};

const isRun = (part: readonly string[], whole: readonly string[]): boolean => {
  // Villages are named « Y », « Us » or « Oz »: too short to be recognised inside something else.
  if (part.length >= whole.length || part.join("").length < 4) return false;
  const same = (from: number) => part.every((word, i) => whole[from + i] === word);
  return same(0) || same(whole.length - part.length);
};

/**
 * Communes whose name is written with words cut short, or that is only a part of what is written, or of which
 * only a part is written: « CLERMONT FD », « LA PLAINE ST DENIS », « EVRY ».
 */
export const partOfName = (names: readonly NamedCommune[], city: string): Commune[] => {
  const words = tellingWords(city);
  return firstOf(names, [
    (name) =>
      name.words.length === words.length &&
      words.some((word, i) => word.length >= 3 && word === name.words[i]) &&
      words.every((word, i) => abbreviates(word, name.words[i] ?? "")),
    (name) => isRun(words, name.words) || isRun(name.words, words),
  ]);
};

/** Communes whose name begins with the same word, where it tells something: « ROISSY CDG ». */
export const sameBeginning = (names: readonly NamedCommune[], city: string): Commune[] => {
  const [first = ""] = tellingWords(city);
  if (first.length < 5 || /^saintes?$|^saints?$/.test(first)) return [];
  return communesOf(names.filter(({ words }) => words.length > 1 && words[0] === first));
};

/** Communes whose name is written so but for a letter or two, the closest. */
export const closeName = (names: readonly NamedCommune[], city: string): Commune[] => {
  const words = tellingWords(city).join(" ");
  const most = toleratedLetters(words);
  if (most === 0) return [];
  const measured = names.map((name) => ({ name, letters: editDistance(words, name.words.join(" "), most) }));
  const least = Math.min(...measured.map(({ letters }) => letters));
  return least > most
    ? []
    : communesOf(measured.flatMap(({ name, letters }) => (letters === least ? name : [])));
};
