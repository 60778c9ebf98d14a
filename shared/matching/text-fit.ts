import { abbreviations } from "../search/abbreviations.ts";
import { synonymsOf } from "../search/synonyms.ts";
import { stem, words } from "../search/words.ts";
import { quotableOf } from "./quotable.ts";

/** The distinct terms of a text, with their counts. */
export type Doc = { terms: Int32Array; counts: Uint8Array };

/** A word of a need as it is written, with its terms; none for a word that cannot tell texts apart. */
type WrittenWord = {
  text: string;
  terms: readonly number[];
  quotable: "alone" | "beside" | "never";
};

/** A need's words prepared to be compared with many texts. */
export type Wanted = {
  /** Weight of each term of the corpus; 0 for terms that are not wanted. */
  weights: Float64Array;
  /** Score of a text that contains every word once. */
  whole: number;
  /** The need's own words in order, to be quoted in reasons. */
  written: readonly WrittenWord[];
};

/**
 * BM25's saturation: a second mention adds less than the first. Its length norm is 0: a longer text never
 * ranks lower.
 */
const K1 = 0.5;
const SYNONYM = 0.6;
const TITLE = 2;

/** Maximum number of cached words. */
const MOST_READ = 20_000;

/** How a word of several terms (an abbreviation) may be quoted: as the best of them. */
const quotableIn = (stems: readonly string[]): WrittenWord["quotable"] => {
  const each = stems.map(quotableOf);
  return each.includes("alone") ? "alone" : each.includes("beside") ? "beside" : "never";
};

/** A word as it is written, or initials (« E.V. »). */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+/gu;

/** Titles may be in capitals: words are shown in lower case, except the abbreviations of the trade. */
const asRead = (raw: string): string => {
  const small = raw.toLowerCase();
  return small.replaceAll(".", "") in abbreviations ? raw.toUpperCase() : small;
};

/**
 * Compares texts by BM25 over French stems: rare words weigh more, and synonyms of the trade count in part.
 */
export const createCorpus = () => {
  const ids = new Map<string, number>();
  const frequency: number[] = [];
  let documents = 0;

  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    ids.set(term, frequency.length);
    frequency.push(0);
    return frequency.length - 1;
  };

  /** Adds a text made of parts; undefined if they contain no word. */
  const add = (parts: readonly (readonly string[])[]): Doc | undefined => {
    const counts = new Map<number, number>();
    for (const part of parts)
      for (const term of part) {
        const id = idOf(term);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    if (counts.size === 0) return undefined;
    documents += 1;
    for (const id of counts.keys()) frequency[id] = (frequency[id] ?? 0) + 1;
    return {
      terms: Int32Array.from(counts.keys()),
      counts: Uint8Array.from(counts.values(), (many) => Math.min(many, 255)),
    };
  };

  const rarity = (id: number): number => {
    const many = frequency[id] ?? 0;
    return Math.log(1 + (documents - many + 0.5) / (many + 0.5));
  };

  /** Cached stems of words as written: needs share most of theirs. */
  const stemsOf = new Map<string, readonly string[]>();
  const readWord = (raw: string): readonly string[] => {
    const stems = stemsOf.get(raw) ?? words(raw).map(stem);
    if (stemsOf.size < MOST_READ) stemsOf.set(raw, stems);
    return stems;
  };

  /** Prepares a need. Words that no text contains cannot distinguish texts, and are left out. */
  const want = (title: string, description: string): Wanted => {
    const weights = new Float64Array(frequency.length);
    const written: WrittenWord[] = [];
    const own = new Map<number, string>();
    for (const [text, weight] of [
      [title, TITLE],
      [description, 1],
    ] as const)
      for (const raw of text.match(WORD) ?? []) {
        const stems = readWord(raw);
        const known = stems.flatMap((term) => {
          const id = ids.get(term);
          return id === undefined || frequency[id] === 0 ? [] : [[id, term] as const];
        });
        for (const [id, term] of known) {
          weights[id] = Math.max(weights[id] ?? 0, weight * rarity(id));
          own.set(id, own.get(id) ?? term);
        }
        written.push({
          text: asRead(raw),
          terms: known.map(([id]) => id),
          quotable: quotableIn(stems),
        });
      }
    let whole = 0;
    for (const id of own.keys()) whole += weights[id] ?? 0;
    for (const [id, term] of own)
      for (const synonym of synonymsOf(term)) {
        const other = ids.get(synonym);
        if (other !== undefined && !own.has(other))
          weights[other] = Math.max(weights[other] ?? 0, SYNONYM * (weights[id] ?? 0));
      }
    return { weights, whole, written };
  };

  return { add, want };
};

export type Corpus = ReturnType<typeof createCorpus>;

/** A text with a quarter of the need's words, by weight, scores half of one with all of them. */
const HALF = 0.25;

/** Share of the need's words in a text, 0 to 1, on a curve where the first words count most. */
export const wordFit = ({ weights, whole }: Wanted, { terms, counts }: Doc): number => {
  if (whole === 0) return 0;
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const weight = weights[terms[i] ?? 0] ?? 0;
    const many = counts[i] ?? 1;
    if (weight > 0) sum += (weight * (many * (K1 + 1))) / (many + K1);
  }
  const part = Math.min(1, sum / whole);
  return (part * (1 + HALF)) / (part + HALF);
};

/**
 * The words of the need found in a text, as passages of the need: one word, or a word that means something only
 * beside another (« mise sous pli ») with those around it that are found too. Small words between two stay.
 */
const passagesIn = ({ written }: Wanted, found: ReadonlySet<number>): { text: string; terms: number[] }[] => {
  const isFound = ({ terms, quotable }: WrittenWord) =>
    quotable !== "never" && terms.length > 0 && terms.every((id) => found.has(id));
  const passages: { text: string; terms: number[] }[] = [];
  let last: { words: WrittenWord[]; between: WrittenWord[] } | undefined;
  const close = () => {
    const words = last?.words ?? [];
    const [only] = words;
    if (only && (words.filter(isFound).length > 1 || only.quotable === "alone"))
      passages.push({
        text: words.map(({ text }) => text).join(" "),
        terms: words.flatMap(({ terms }) => [...terms]),
      });
    last = undefined;
  };
  for (const word of written) {
    if (isFound(word)) {
      const before = last?.words.at(-1);
      if (last && (before?.quotable === "beside" || word.quotable === "beside"))
        last.words.push(...last.between.splice(0), word);
      else {
        close();
        last = { words: [word], between: [] };
      }
    } else if (last && word.terms.length === 0 && word.text.length <= 4) last.between.push(word);
    else close();
  }
  close();
  return passages;
};

/** The need's own words found in a text, highest weight first, as the buyer wrote them. */
export const sharedWords = (wanted: Wanted, { terms }: Doc, most: number): string[] => {
  const worth = (passage: { terms: number[] }) =>
    Math.max(...passage.terms.map((id) => wanted.weights[id] ?? 0));
  const seen = new Set<number>();
  const texts = passagesIn(wanted, new Set(terms))
    .toSorted((a, b) => worth(b) - worth(a))
    .flatMap((passage) => {
      const fresh = passage.terms.some((id) => !seen.has(id));
      for (const id of passage.terms) seen.add(id);
      return fresh ? [passage.text] : [];
    });
  return [...new Set(texts)].slice(0, most);
};
