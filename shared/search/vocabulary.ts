import { editDistance } from "../text/edit-distance.ts";
import { fold, words } from "./words.ts";

/** Words from this length on are told and offered: shorter ones resemble too many. */
const LEAST_LETTERS = 5;
/** Words are corrected from the first length on, of two letters from the second, and of a consonant from the third. */
const CORRECTED = { one: 6, two: 9, consonant: 10 };
/** Share of a word's letters that may be wrong for another to be offered in its place, and the most of them. */
const ALIKE = { share: 0.25, most: 3 };

/** Words of every day that only a vowel tells from one of a trade: they are no slips. */
const rightWords = new Set(
  (
    "bonnes clauses compagnon courage courent encre evacuation evolution faiblesse fiables fortes longue longues numero ordres passage passager " +
    "passagers pertes plongee points propriete repartition salaires tirage toiles usagee usagees veille vertus"
  ).split(" "),
);

/** Words of trades and names: as folded, and as they are written. */
export type Vocabulary = ReadonlyMap<string, string>;

/** The words of texts, in lower case with their accents, without stop words and abbreviations. */
export const spelledWords = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length >= LEAST_LETTERS && words(word).join(" ") === fold(word)),
  ),
];

/** Words to which a misspelt one can be compared; of two spellings the first is told. */
export const newVocabulary = (spelled: readonly string[]): Vocabulary =>
  new Map(spelled.toReversed().map((word) => [fold(word), word]));

/** The consonants that one hears, so that « paysajiste » is « paysagiste » and « courage » is no « curage ». */
const consonantsOf = (word: string): string =>
  word
    .replace(/ph/g, "f")
    .replace(/qu/g, "k")
    .replace(/g(?=[eiy])/g, "j")
    .replace(/[cs]+(?=[eiy])|z|x/g, "s")
    .replace(/c(?!h)/g, "k")
    .replace(/m(?=[bp])/g, "n")
    .replace(/(?<!c)h|[aeiouy]/g, "")
    .replace(/(.)\1+/g, "$1");

type Alike = { readonly other: string; readonly letters: number };

const alikeIn = (known: readonly string[], word: string, most: number): Alike[] =>
  known
    .map((other) => ({ other, letters: editDistance(word, other, most) }))
    .filter(({ letters }) => letters <= most)
    .sort((a, b) => a.letters - b.letters);

/**
 * The known word that a folded one is a slip of: it begins and sounds alike, but for a letter or two. Undefined where
 * there is none: « collège » is no « collecte ».
 */
export const correctionOf = (vocabulary: Vocabulary, word: string): string | undefined => {
  if (word.length < CORRECTED.one || rightWords.has(word)) return undefined;
  const known = [...vocabulary.keys()].filter((other) => other[0] === word[0]);
  const sound = consonantsOf(word);
  return alikeIn(known, word, word.length < CORRECTED.two ? 1 : 2).find(
    ({ other, letters }) =>
      consonantsOf(other) === sound || (letters === 1 && word.length >= CORRECTED.consonant),
  )?.other;
};

/** A word of a trade's family: « carreleur » for « carrelage », « imprimeur » for « imprimerie ». */
export const relatedWord = (vocabulary: Vocabulary, word: string): string | undefined => {
  const root = word.replace(/(?:eur|euse|age|ation|ement|erie|iste|ier|iere|aire|ant|ee?)s?$/, "");
  if (root === word || root.length < LEAST_LETTERS) return undefined;
  return [...vocabulary.keys()].find((other) => other.startsWith(root));
};

/** The known words that begin with a folded word or resemble it, the nearest first, as they are written. */
export const similarWords = (vocabulary: Vocabulary, word: string): string[] => {
  if (word.length < LEAST_LETTERS) return [];
  const known = [...vocabulary.keys()];
  const begun = known.filter((other) => other.startsWith(word));
  const alike = alikeIn(known, word, Math.min(ALIKE.most, Math.floor(word.length * ALIKE.share)));
  return [...new Set([...begun, ...alike.map(({ other }) => other)])].map(
    (other) => vocabulary.get(other) ?? other,
  );
};
