import MiniSearch, { type Options } from "minisearch";
import { stem, words } from "./words.ts";

/** One supplier's words, field by field; `categories` holds ids separated by spaces. */
export type TextDocument = {
  id: number;
  name: string;
  place: string;
  kinds: string;
  about: string;
  categories: string;
};

/** One category's trade words. */
export type TradeDocument = { id: string; trade: string };

const CODES = "categories";

/** Indexing options of suppliers; the same to build the index and to load it. */
export const textOptions: Options<TextDocument> = {
  fields: ["name", "place", "kinds", "about", CODES],
  tokenize: (text, field) => (field === CODES ? text.split(" ") : words(text)),
  processTerm: (term, field) => (field === CODES ? term : stem(term)),
};

/** Indexing options of categories. */
export const tradeOptions: Options<TradeDocument> = {
  fields: ["trade"],
  tokenize: words,
  processTerm: stem,
};

export type TextIndex = MiniSearch<TextDocument>;
export type TradeIndex = MiniSearch<TradeDocument>;

export const newTextIndex = (): TextIndex => new MiniSearch(textOptions);
export const newTradeIndex = (): TradeIndex => new MiniSearch(tradeOptions);
