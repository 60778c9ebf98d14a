import { abbreviations } from "../search/abbreviations.ts";
import { synonymsOf } from "../search/synonyms.ts";
import { stem, words } from "../search/words.ts";

/** The distinct terms of a text, with their counts. */
export type Doc = { terms: Int32Array; counts: Uint8Array };

/** A need's words prepared to be compared with many texts. */
export type Wanted = {
  /** Weight of each term of the corpus; 0 for terms that are not wanted. */
  weights: Float64Array;
  /** Score of a text that contains every word once. */
  whole: number;
  /** The need's own words by term, as written, to be quoted in reasons. */
  written: ReadonlyMap<number, string>;
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
    const written = new Map<number, string>();
    const own = new Map<number, string>();
    for (const [text, weight] of [
      [title, TITLE],
      [description, 1],
    ] as const)
      for (const raw of text.match(WORD) ?? [])
        for (const term of readWord(raw)) {
          const id = ids.get(term);
          if (id === undefined || frequency[id] === 0) continue;
          weights[id] = Math.max(weights[id] ?? 0, weight * rarity(id));
          if (own.has(id)) continue;
          own.set(id, term);
          written.set(id, asRead(raw));
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

/** The need's own words found in a text, highest weight first, as the buyer wrote them. */
export const sharedWords = ({ weights, written }: Wanted, { terms }: Doc, most: number): string[] => {
  const shared = [...terms]
    .filter((id) => written.has(id))
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .map((id) => written.get(id) ?? "");
  return [...new Set(shared)].slice(0, most);
};
