import MiniSearch, { type AsPlainObject } from "minisearch";
import { toVector, type Vector } from "../geo/distance.ts";
import type { Entry } from "./entry.ts";
import { type FacetIndex, indexFacets } from "./facets.ts";
import { type TextIndex, type TradeIndex, textOptions, tradeOptions } from "./text-index.ts";
import { newVocabulary, spelledWords, type Vocabulary } from "./vocabulary.ts";

/** The parts of the index that are built once; the rest follows from them. */
type Parts = {
  readonly entries: readonly Entry[];
  readonly text: TextIndex;
  readonly trade: TradeIndex;
  /** The words of the trades as they are written, to correct a misspelt one. */
  readonly tradeWords: readonly string[];
};

/** The annuaire prepared for searching. Entries are in alphabetical order, the last sort criterion. */
export type SearchIndex = Parts & {
  readonly vectors: readonly (Vector | undefined)[];
  readonly facets: FacetIndex;
  readonly vocabulary: Vocabulary;
  /** Number of suppliers settled in each département. */
  readonly settled: ReadonlyMap<string, number>;
  /** Cached scores of the last searched words, by index: while typing, only the last word is new. */
  readonly wordScores: Map<string, Float32Array>;
};

type SearchFile = {
  version: 2;
  entries: readonly Entry[];
  tradeWords: readonly string[];
  text: AsPlainObject;
  trade: AsPlainObject;
};

const vectorOf = ({ lat, lon }: Entry): Vector | undefined =>
  lat === undefined || lon === undefined ? undefined : toVector({ lat, lon });

const settledIn = (entries: readonly Entry[]): Map<string, number> =>
  new Map(
    [...Map.groupBy(entries, ({ departement }) => departement)].map(([code, list]) => [code, list.length]),
  );

export const makeIndex = (parts: Parts): SearchIndex => ({
  ...parts,
  vectors: parts.entries.map(vectorOf),
  facets: indexFacets(parts.entries),
  vocabulary: newVocabulary([...parts.tradeWords, ...spelledWords(parts.entries.map(({ name }) => name))]),
  settled: settledIn(parts.entries),
  wordScores: new Map(),
});

/** The index as one JSON text, to be cached and served. */
export const serialise = ({ entries, tradeWords, text, trade }: SearchIndex): string =>
  JSON.stringify({
    ...{ version: 2, entries, tradeWords, text: text.toJSON(), trade: trade.toJSON() },
  } satisfies SearchFile);

/** Parses the output of {@link serialise}. Throws a plain Error for anything else. */
export const load = (json: string): SearchIndex => {
  const file: SearchFile = JSON.parse(json);
  if (file?.version !== 2) throw new Error("Not a search index of version 2");
  return makeIndex({
    entries: file.entries,
    tradeWords: file.tradeWords,
    text: MiniSearch.loadJS(file.text, textOptions),
    trade: MiniSearch.loadJS(file.trade, tradeOptions),
  });
};
