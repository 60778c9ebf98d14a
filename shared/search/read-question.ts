import type { KindFamily, SupplierKind } from "../suppliers/kinds.ts";
import { askingWords, asksForAll, withoutAsking } from "./asking-words.ts";
import { everydayMeaning, meaningAlone } from "./everyday-words.ts";
import { kindsIn } from "./kind-phrases.ts";
import type { FindPlace, PlaceInText } from "./place-in-text.ts";
import type { SearchIndex } from "./search-index.ts";
import { isTradeWord, LEAST, LEAST_TO_FORGIVE, wordScores } from "./text-query.ts";
import { correctionOf, relatedWord } from "./vocabulary.ts";
import { fold, words } from "./words.ts";

/** What a question asks, once its words are read. */
export type Question = {
  /** The folded words left to find in texts and trades; empty where everything was read otherwise. */
  readonly words: readonly string[];
  /** Every folded word, as typed. */
  readonly typed: readonly string[];
  /** The beginning of a SIRET, nine digits or more. */
  readonly siret?: string;
  readonly place?: PlaceInText;
  readonly kinds?: readonly SupplierKind[];
  readonly family?: KindFamily;
  /** The words that were misspelt, as they are read. */
  readonly corrected?: string;
};

/** « N° SIRET : 900 001 017 » → `900001017`. */
const siretIn = (q: string): string | undefined => {
  const digits = fold(q).replace(/\b(?:n|no|num|numero|de|siret|siren)\b|[^a-z0-9]/g, "");
  return /^\d{9,14}$/.test(digits) ? digits : undefined;
};

/** Distances and quantities name no trade: « à 20 km de Muret », « pour 50 personnes », « 300 m² ». */
const withoutQuantities = (q: string): string =>
  q.replace(
    /\d[\d\s]*(?:km|kilom[eè]tres?|personnes?|pers|convives?|m[²³23]|heures?)(?![\p{L}\p{N}])/giu,
    " ",
  );

/** « 31 400 » is a postal code written as people say it, but for an amount. */
const withPostalCodes = (q: string): string =>
  q.replace(/(?<!\d[\s.]?)\b(\d\d)\s(\d{3})\b(?!\s?(?:\d|€|eur|k|ht\b|ttc\b))/giu, "$1$2");

/** A stop word counts while it may be the beginning of another (« entre » of « entreprise »). */
const unfinishedWord = (q: string): string[] => {
  const unfinished = fold(/[\p{L}\p{N}]+$/u.exec(q)?.[0] ?? "");
  return unfinished.length >= LEAST_TO_FORGIVE && words(unfinished).length === 0 ? [unfinished] : [];
};

/** « J’ai besoin de… » asks for no association intermédiaire. */
const withoutIHave = (q: string): string => q.replace(/(?<!\p{L})j\s?['’´]\s?ai(?!\p{L})/giu, " ");

const typedWords = (q: string): string[] => [
  ...words(q).filter((word) => word.length >= LEAST),
  ...unfinishedWord(q),
];

/** A verb or an everyday word as the trades say it. */
const asInTrades = (word: string): string[] => words(everydayMeaning(word) ?? word);

const isKnown = (index: SearchIndex, word: string): boolean =>
  isTradeWord(index, word) || wordScores(index, word).some((score) => score > 0);

/** A word as it is known, if it is: as it is, as what it is a slip of, or as another of its family. */
const asKnown = (index: SearchIndex, word: string): { word: string; slip: boolean } => {
  if (isKnown(index, word) || askingWords.has(word)) return { word, slip: false };
  const meant = correctionOf(index.vocabulary, word);
  return meant === undefined
    ? { word: relatedWord(index.vocabulary, word) ?? word, slip: false }
    : { word: meant, slip: true };
};

/** Whether a word is of a trade, of a kind or of everyday speech: a town of its name is not meant. */
const isCommon =
  (index: SearchIndex) =>
  (word: string): boolean =>
    askingWords.has(word) ||
    words(word).length === 0 ||
    everydayMeaning(word) !== undefined ||
    kindsIn([word]) !== undefined ||
    isTradeWord(index, word);

/**
 * Reads a question: a SIRET; kinds of structure (« chantier d’insertion », « ESAT et EA »); places where to work, with
 * `findPlace`; misspelt words. `literal`: its words are taken as they are.
 */
export const readQuestion = (
  index: SearchIndex,
  q: string,
  { findPlace, literal = false }: { findPlace?: FindPlace | undefined; literal?: boolean } = {},
): Question => {
  const said = withoutIHave(q);
  const typed = typedWords(said);
  const siret = siretIn(q);
  if (siret !== undefined) return { words: [], typed, siret };
  if (literal) return { words: typed, typed };
  const text = withPostalCodes(withoutQuantities(said));
  const place = findPlace?.(text, isCommon(index));
  const left = typedWords(place?.rest ?? text);
  const kind = kindsIn(left);
  const asked = withoutAsking(kind ? kind.rest : left);
  const onlyWord = asked.length === 1 ? meaningAlone(asked[0] ?? "") : undefined;
  const named = onlyWord === undefined ? asked.flatMap(asInTrades) : words(onlyWord);
  const onlyAsks =
    kind || place
      ? named.every((word) => askingWords.has(word))
      : asksForAll(named) && !named.some((word) => isKnown(index, word));
  const rest = onlyAsks ? [] : named;
  const read = rest.map((word) => asKnown(index, word));
  const slips = read.filter(({ slip }) => slip).map(({ word }) => index.vocabulary.get(word) ?? word);
  return {
    words: read.map(({ word }) => word),
    typed,
    ...(place ? { place } : {}),
    ...kind?.meaning,
    ...(slips.length > 0 ? { corrected: slips.join(", ") } : {}),
  };
};
