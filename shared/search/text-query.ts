import type { Query } from "minisearch";
import { sectorOf } from "../categories/categories.ts";
import type { SearchIndex } from "./search-index.ts";
import { synonymsOf } from "./synonyms.ts";
import { stem } from "./words.ts";

const SHORT_FIELDS = ["name", "place", "kinds"];
const TEXT_FIELDS = [...SHORT_FIELDS, "about"];
const BOOST = { name: 3, place: 2, kinds: 2, about: 1 };
/** Minimum length of a searched word, in letters. */
export const LEAST = 2;
/**
 * Shorter words are completed only in names, towns, kinds and trades: half the annuaire has a similar one in
 * its text.
 */
const LEAST_TO_COMPLETE_TEXT = 4;
export const LEAST_TO_FORGIVE = 5;
const MOST_WORDS_KEPT = 40;
/** Weight of a category that all the words mean together, for each of them, beside words found apart. */
const TOGETHER = 2;
/** Weight of a word that means the same as one typed. */
const SYNONYM = 0.5;
/** Share of the best category's score from which another is as likely. */
const LIKELY = 0.7;
/** Score of a supplier who gives the whole sector for their trade: after all those who name it. */
const GENERALIST = 0.01;

const asItIs = { tokenize: (term: string) => [term], processTerm: (term: string) => term };

/** The most letters that a stem is shorter than its word by, where the word may be the beginning of another one. */
const mostCut = 1;

/**
 * How words are looked for in the trades, by their stems: as a prefix or inflected. A word that lost its ending is whole, and
 * begins no other: « vitres » is no « vitrine », nor « goûter » a « gouttière ». Misspelt ones were corrected before.
 */
const inTrades = (typed: readonly string[]) => ({
  tokenize: (text: string) => text.split(" "),
  processTerm: (term: string) => term,
  prefix: (term: string, place: number) =>
    term.length > LEAST && (typed[place] ?? term).length - term.length <= mostCut,
});

/** Categories whose label and trade words match every word: what the words mean together. */
const categoriesForAll = ({ trade }: SearchIndex, typed: readonly string[]): string[] =>
  trade
    .search(typed.map(stem).join(" "), { ...inTrades(typed), combineWith: "AND" })
    .map(({ id }) => String(id));

/**
 * Categories that match nearly as well as the best one, by rare words first, with words of the trade that
 * mean the same: what the words may mean.
 */
const likelyCategories = ({ trade }: SearchIndex, typed: readonly string[]): string[] => {
  const own = typed.map(stem);
  const alike = own.flatMap((term) => [...synonymsOf(term)]);
  const found = trade.search([...own, ...alike].join(" "), {
    ...inTrades(typed),
    boostTerm: (_term, place) => (place < own.length ? 1 : SYNONYM),
  });
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= LIKELY * best).map(({ id }) => String(id));
};

/** Whether a word is one of a trade's, as it is written. */
export const isTradeWord = ({ trade }: SearchIndex, word: string): boolean => trade.search(word).length > 0;

/**
 * A word as it may occur in a supplier's texts: as a prefix or inflected, or through one of their
 * categories.
 */
const wordQuery = (index: SearchIndex, word: string): Query => {
  const completed = word.length >= LEAST_TO_COMPLETE_TEXT ? TEXT_FIELDS : SHORT_FIELDS;
  const meant = categoriesForAll(index, [word]);
  return {
    ...asItIs,
    combineWith: "OR",
    queries: [
      { queries: [word], fields: completed, boost: BOOST, prefix: true },
      { queries: [stem(word)], fields: TEXT_FIELDS, boost: BOOST },
      ...(meant.length > 0 ? [{ queries: meant, fields: ["categories"] }] : []),
    ],
  };
};

const scoresOf = (index: SearchIndex, query: Query): Float32Array => {
  const scores = new Float32Array(index.entries.length);
  for (const { id, score } of index.text.search(query)) scores[Number(id)] = score;
  return scores;
};

/** Score of every supplier for a word, 0 if nothing matches. */
export const wordScores = (index: SearchIndex, word: string): Float32Array => {
  const known = index.wordScores.get(word);
  if (known) return known;
  const scores = scoresOf(index, wordQuery(index, word));
  if (index.wordScores.size >= MOST_WORDS_KEPT) index.wordScores.clear();
  index.wordScores.set(word, scores);
  return scores;
};

/** Score of every supplier that works in one of some categories. */
const categoryScores = (index: SearchIndex, categories: readonly string[]): Float32Array =>
  categories.length === 0
    ? new Float32Array(index.entries.length)
    : scoresOf(index, { ...asItIs, combineWith: "OR", queries: [...categories], fields: ["categories"] });

/** Suppliers whose names have every word: those who are called, whatever else the words mean. */
export const nameScores = (index: SearchIndex, typed: readonly string[]): Float32Array =>
  scoresOf(index, {
    combineWith: "AND",
    queries: typed.map(stem),
    fields: ["name"],
    // « EA » is not the beginning of « Eaux Claires ».
    prefix: (term) => term.length >= LEAST_TO_COMPLETE_TEXT,
    ...asItIs,
  });

/** Positions of the suppliers who give one of the sectors as a whole for their trade. */
const generalists = ({ entries }: SearchIndex, sectors: readonly string[]): number[] =>
  [...entries.entries()].flatMap(([position, { activities }]) =>
    activities.some(({ category }) => sectors.includes(category)) ? [position] : [],
  );

export type TextMatch = {
  /** Score of each supplier, by index in `entries`; 0 for those that are not found. */
  readonly scores: Float32Array;
  /** The categories that the words mean together. */
  readonly meant: readonly string[];
  /** `whole`: each supplier has every word; otherwise some words, or works in the sector, or nobody does. */
  readonly found: "whole" | "words" | "sector" | "nobody";
};

/** Where nobody has any of the words: whoever works in the sectors that they mean, if there is one. */
const inSectors = (index: SearchIndex, meant: readonly string[], sectors: readonly string[]): TextMatch => {
  const scores = categoryScores(index, sectors);
  return {
    scores,
    meant: [...meant, ...sectors],
    found: scores.some((score) => score > 0) ? "sector" : "nobody",
  };
};

/**
 * Suppliers for folded words: those that have every word or work in a category that all the words mean, then
 * those who give the whole sector for their trade; if there is nobody, those that have some of the words, or else those
 * of the sector.
 */
export const textMatch = (index: SearchIndex, typed: readonly string[]): TextMatch => {
  const columns = typed.map((word) => wordScores(index, word));
  const meant = categoriesForAll(index, typed);
  const likely = meant.length > 0 ? [] : likelyCategories(index, typed);
  const together = categoryScores(index, typed.length > 1 ? meant : []);
  const maybe = categoryScores(index, likely);
  const every = new Float32Array(index.entries.length);
  const some = new Float32Array(index.entries.length);
  for (let position = 0; position < some.length; position += 1) {
    let sum = 0;
    let all = true;
    for (const column of columns) {
      const score = column[position] ?? 0;
      sum += score;
      all &&= score > 0;
    }
    const meaning = together[position] ?? 0;
    if (all || meaning > 0) every[position] = sum + TOGETHER * typed.length * meaning;
    some[position] = sum + TOGETHER * typed.length * (maybe[position] ?? 0);
  }
  const whole = every.some((score) => score > 0);
  const sectors = [...new Set([...meant, ...likely].map(sectorOf))];
  const anySome = some.some((score) => score > 0);
  if (!whole && meant.length === 0)
    return anySome ? { scores: some, meant: likely, found: "words" } : inSectors(index, likely, sectors);
  const general = generalists(index, sectors);
  for (const position of general) every[position] ||= GENERALIST;
  if (whole || general.length > 0)
    return { scores: every, meant: [...meant, ...likely, ...sectors], found: whole ? "whole" : "sector" };
  return anySome ? { scores: some, meant, found: "words" } : inSectors(index, meant, sectors);
};
