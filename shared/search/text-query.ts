import type { Query } from "minisearch";
import type { SearchIndex } from "./search-index.ts";
import { stem, words } from "./words.ts";

const TEXT_FIELDS = ["name", "place", "kinds", "about"];
const BOOST = { name: 3, place: 2, kinds: 2, about: 1 };
/** A word under this many letters is too common to be completed or forgiven. */
const LEAST_TO_COMPLETE = 2;
const LEAST_TO_FORGIVE = 5;
const asItIs = (term: string): string[] => [term];

const forgiveness = (word: string): number | false => (word.length >= LEAST_TO_FORGIVE ? 0.2 : false);

/** Categories whose label or trade words a word means. */
const categoriesFor = ({ trade }: SearchIndex, word: string): string[] =>
  trade
    .search(word, { prefix: word.length > LEAST_TO_COMPLETE, fuzzy: forgiveness(word) })
    .map(({ id }) => String(id));

/** A word as a supplier may have it: begun with, inflected or misspelt in its text, or meant by one of its categories. */
const wordQuery = (index: SearchIndex, word: string): Query => {
  const meant = categoriesFor(index, word);
  const same = { queries: [stem(word)], tokenize: asItIs, processTerm: (term: string) => term };
  return {
    combineWith: "OR",
    queries: [
      { ...same, queries: [word], fields: TEXT_FIELDS, boost: BOOST, prefix: true },
      { ...same, fields: TEXT_FIELDS, boost: BOOST, fuzzy: forgiveness(word) },
      ...(meant.length > 0
        ? [{ ...same, queries: meant, fields: ["categories"], combineWith: "OR" as const }]
        : []),
    ],
  };
};

/**
 * Scores, by position in `entries`, of the suppliers that have every word typed; where none has, of those that have
 * some. Undefined where nothing that can be searched was typed.
 */
export const textScores = (index: SearchIndex, q: string): ReadonlyMap<number, number> | undefined => {
  const typed = words(q).filter((word) => word.length >= LEAST_TO_COMPLETE);
  if (typed.length === 0) return undefined;
  const queries = typed.map((word) => wordQuery(index, word));
  const all = index.text.search({ combineWith: "AND", queries });
  const found = all.length > 0 ? all : index.text.search({ combineWith: "OR", queries });
  return new Map(found.map(({ id, score }) => [Number(id), score]));
};
