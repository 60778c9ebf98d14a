import MiniSearch, { type AsPlainObject } from "minisearch";
import { toVector, type Vector } from "../geo/distance.ts";
import type { Entry } from "./entry.ts";
import { type FacetIndex, indexFacets } from "./facets.ts";
import { type TextIndex, type TradeIndex, textOptions, tradeOptions } from "./text-index.ts";

/** The annuaire prepared for searching. Entries are in alphabetical order, the last sort criterion. */
export type SearchIndex = {
  readonly entries: readonly Entry[];
  readonly vectors: readonly (Vector | undefined)[];
  readonly facets: FacetIndex;
  readonly text: TextIndex;
  readonly trade: TradeIndex;
  /** Cached scores of the last searched words, by index: while typing, only the last word is new. */
  readonly wordScores: Map<string, Float32Array>;
};

type SearchFile = { version: 1; entries: readonly Entry[]; text: AsPlainObject; trade: AsPlainObject };

const vectorOf = ({ lat, lon }: Entry): Vector | undefined =>
  lat === undefined || lon === undefined ? undefined : toVector({ lat, lon });

export const makeIndex = (entries: readonly Entry[], text: TextIndex, trade: TradeIndex): SearchIndex => ({
  entries,
  vectors: entries.map(vectorOf),
  facets: indexFacets(entries),
  text,
  trade,
  wordScores: new Map(),
});

/** The index as one JSON text, to be cached and served. */
export const serialise = ({ entries, text, trade }: SearchIndex): string =>
  JSON.stringify({ version: 1, entries, text: text.toJSON(), trade: trade.toJSON() } satisfies SearchFile);

/** Parses the output of {@link serialise}. Throws a plain Error for anything else. */
export const load = (json: string): SearchIndex => {
  const file: SearchFile = JSON.parse(json);
  if (file?.version !== 1) throw new Error("Not a search index of version 1");
  return makeIndex(
    file.entries,
    MiniSearch.loadJS(file.text, textOptions),
    MiniSearch.loadJS(file.trade, tradeOptions),
  );
};
