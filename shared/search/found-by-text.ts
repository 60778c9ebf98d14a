import { sectorOf } from "../categories/categories.ts";
import { familyOf } from "../suppliers/kinds.ts";
import { coveredShare } from "./covers.ts";
import type { Entry, OtherWays, Reading, SearchQuery } from "./entry.ts";
import type { FindPlace } from "./place-in-text.ts";
import { type Question, readQuestion } from "./read-question.ts";
import type { SearchIndex } from "./search-index.ts";
import { nameScores, textMatch } from "./text-query.ts";
import { similarWords } from "./vocabulary.ts";
import { fold } from "./words.ts";

const MOST_OFFERED = 4;
/** A supplier who is called by the words comes before those who do what they say. */
const CALLED = 1_000;

type Found = {
  /** Score of each supplier, by index in `entries`; 0 for those that do not answer. */
  readonly scores: Float32Array;
  /** The place named, from which distances count. */
  readonly near?: { readonly lat: number; readonly lon: number };
  /** Suppliers, by index in `entries`, who work in a part of that place only. */
  readonly inPart: ReadonlySet<number>;
  readonly reading: Reading;
  readonly instead: OtherWays;
};

export const nothingElse: OtherWays = { words: [], sectors: [] };

const isKind =
  ({ kinds, family }: Question) =>
  (entry: Entry): boolean =>
    (kinds === undefined && family === undefined) ||
    entry.kinds.some((kind) => kinds?.includes(kind) || familyOf(kind) === family);

const readingOf = ({ place, kinds, family, corrected }: Question): Reading => ({
  ...(place ? { place: place.name } : {}),
  ...(kinds ? { kinds } : {}),
  ...(family ? { family } : {}),
  ...(corrected === undefined ? {} : { corrected }),
});

/** Scores multiplied, supplier by supplier, by a number that tells how well they answer otherwise; 0 to leave them out. */
const weighed = (
  scores: Float32Array,
  entries: readonly Entry[],
  worth: (entry: Entry, position: number) => number,
): Float32Array =>
  scores.map((score, position) => {
    const entry = score > 0 ? entries[position] : undefined;
    return entry ? score * worth(entry, position) : 0;
  });

const any = (scores: Float32Array): boolean => scores.some((score) => score > 0);

const otherWays = (index: SearchIndex, { words }: Question, meant: readonly string[]): OtherWays => ({
  words: [...new Set(words.flatMap((word) => similarWords(index.vocabulary, word)))]
    .filter((word) => !words.includes(fold(word)))
    .slice(0, MOST_OFFERED),
  sectors: [...new Set(meant.map(sectorOf))].slice(0, MOST_OFFERED),
});

const bySiret = (index: SearchIndex, siret: string): Found => ({
  scores: Float32Array.from(index.entries, (entry) => (entry.siret.startsWith(siret) ? 1 : 0)),
  inPart: new Set(),
  reading: {},
  instead: nothingElse,
});

/**
 * The suppliers who answer a question, scored: those who do the trade it names, of the kind and in the place
 * that it names, and those who are called by its words. Where nobody works in that place, those who work
 * elsewhere. Undefined if there is no searchable text.
 */
export const foundByText = (
  index: SearchIndex,
  query: SearchQuery,
  findPlace: FindPlace | undefined,
): Found | undefined => {
  const question = readQuestion(index, query.q ?? "", { findPlace, literal: query.literal === "1" });
  if (question.siret !== undefined) return bySiret(index, question.siret);
  if (question.typed.length === 0) return undefined;
  const { words, place } = question;
  const { entries, vectors } = index;
  const match = words.length > 0 ? textMatch(index, words) : undefined;
  const meant = match?.meant ?? [];
  const does = (category: string): boolean => meant.includes(category);
  const covers = coveredShare(place?.area, () => true);
  const doesThere = coveredShare(place?.area, does);
  const inPart = new Set<number>();
  // Whoever works in the whole place comes before who works in a part of it.
  const worksThere = (entry: Entry, position: number): number => {
    const itsTrade = entry.activities.some(({ category }) => does(category));
    const share = (itsTrade ? doesThere : covers)(entry, vectors[position]);
    if (share > 0 && share < 1) inPart.add(position);
    return share > 0 ? (1 + share) / 2 : 0;
  };
  const all = match?.scores ?? new Float32Array(entries.length).fill(1);
  const isOfKind = isKind(question);
  const scores = weighed(all, entries, (entry) => Number(isOfKind(entry)));
  const there = place ? weighed(scores, entries, worksThere) : scores;
  const nobodyThere = place !== undefined && !any(there) && any(scores);
  const answering = nobodyThere ? scores : there;
  if (words.length < question.typed.length)
    for (const [position, score] of nameScores(index, question.typed).entries())
      if (score > 0) answering[position] = CALLED + score;
  const partly = nobodyThere
    ? "elsewhere"
    : match?.found === "words" || match?.found === "sector"
      ? match.found
      : undefined;
  return {
    scores: answering,
    inPart,
    ...(place?.near ? { near: place.near } : {}),
    reading: { ...readingOf(question), ...(partly ? { partly } : {}) },
    instead: any(answering) && partly === undefined ? nothingElse : otherWays(index, question, meant),
  };
};
