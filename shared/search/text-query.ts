import type { Query } from "minisearch";
import type { SearchIndex } from "./search-index.ts";
import { fold, stem, words } from "./words.ts";

const SHORT_FIELDS = ["name", "place", "kinds"];
const TEXT_FIELDS = [...SHORT_FIELDS, "about"];
const BOOST = { name: 3, place: 2, kinds: 2, about: 1 };
/** Minimum length of a searched word, in letters. */
const LEAST = 2;
/**
 * Shorter words are completed only in names, towns, kinds and trades: half the annuaire has a similar one in
 * its text.
 */
const LEAST_TO_COMPLETE_TEXT = 4;
const LEAST_TO_FORGIVE = 5;
const MOST_WORDS_KEPT = 40;

const forgiveness = (word: string): number | false => (word.length >= LEAST_TO_FORGIVE ? 0.2 : false);

/** Categories whose label or trade words match a word. */
const categoriesFor = ({ trade }: SearchIndex, word: string): string[] =>
  trade.search(word, { prefix: word.length > LEAST, fuzzy: forgiveness(word) }).map(({ id }) => String(id));

/**
 * A word as it may occur in a supplier's texts: as a prefix, inflected or misspelt, or through one of their
 * categories.
 */
const wordQuery = (index: SearchIndex, word: string): Query => {
  const asItIs = { tokenize: (term: string) => [term], processTerm: (term: string) => term };
  const completed = word.length >= LEAST_TO_COMPLETE_TEXT ? TEXT_FIELDS : SHORT_FIELDS;
  const meant = categoriesFor(index, word);
  return {
    ...asItIs,
    combineWith: "OR",
    queries: [
      { queries: [word], fields: completed, boost: BOOST, prefix: true },
      { queries: [stem(word)], fields: TEXT_FIELDS, boost: BOOST, fuzzy: forgiveness(word) },
      ...(meant.length > 0 ? [{ queries: meant, fields: ["categories"] }] : []),
    ],
  };
};

/** Score of every supplier for a word, 0 if nothing matches. */
const wordScores = (index: SearchIndex, word: string): Float32Array => {
  const known = index.wordScores.get(word);
  if (known) return known;
  const scores = new Float32Array(index.entries.length);
  for (const { id, score } of index.text.search(wordQuery(index, word))) scores[Number(id)] = score;
  if (index.wordScores.size >= MOST_WORDS_KEPT) index.wordScores.clear();
  index.wordScores.set(word, scores);
  return scores;
};

/**
 * Searched words; a stop word counts while it may be the beginning of another (« entre » of « entreprise »).
 */
const typedWords = (q: string): string[] => {
  const typed = words(q).filter((word) => word.length >= LEAST);
  const unfinished = fold(/[\p{L}\p{N}]+$/u.exec(q)?.[0] ?? "");
  const empty = unfinished.length >= LEAST_TO_FORGIVE && words(unfinished).length === 0;
  return empty ? [...typed, unfinished] : typed;
};

/**
 * Scores, by index in `entries`, of the suppliers that have every word; if none has, of those that have some;
 * 0 for the others. Undefined if there is no searchable text.
 */
export const textScores = (index: SearchIndex, q: string): Float32Array | undefined => {
  const typed = typedWords(q);
  if (typed.length === 0) return undefined;
  const columns = typed.map((word) => wordScores(index, word));
  const some = new Float32Array(index.entries.length);
  const every = new Float32Array(index.entries.length);
  let found = false;
  for (let position = 0; position < some.length; position += 1) {
    let sum = 0;
    let all = true;
    for (const column of columns) {
      const score = column[position] ?? 0;
      sum += score;
      all &&= score > 0;
    }
    some[position] = sum;
    if (all) every[position] = sum;
    found ||= all;
  }
  return found ? every : some;
};
