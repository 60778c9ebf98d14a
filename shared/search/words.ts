import { stemmer } from "@orama/stemmers/french";
import { foldText } from "../text/fold.ts";
import { abbreviations } from "./abbreviations.ts";

/** Words unrelated to any trade, folded. */
const stopWords = new Set(
  (
    "a afin ainsi alors apres au aucun aussi autre autres aux avant avec car ce cela ces cet cette ceux chaque chez comme d dans " +
    "de depuis des donc du elle elles en entre est et etc etre eux il ils je l la le les leur leurs lors lui mais mes mon meme " +
    "n ne ni nos notre nous on ou par pas pendant peu plus pour pres qu que quel quelle quelles quels qui s sa sans selon ses si " +
    "son sont sous sur t ta tant tel telle tels tes ton tous tout toute toutes tres tu un une vers vos votre vous y"
  ).split(" "),
);

/** Text without anything to fold, as most words. */
const PLAIN = /^[a-z0-9 ]*$/;

/** Lower case, without accents or ligatures, with plain apostrophes: « Œuvre d’Été » → `oeuvre d'ete`. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return foldText(lower).replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("’", "'");
};

/** `e.v.` → `ev`, so that an abbreviation is one word. */
const joinInitials = (folded: string): string =>
  folded.replace(/\b(?:[a-z]\.){2,}/g, (initials) => initials.replaceAll(".", ""));

const split = (text: string): string[] => joinInitials(fold(text)).match(/[a-z0-9]+/g) ?? [];

/** Folded words of a text in order, abbreviations expanded, without stop words. */
export const words = (text: string): string[] =>
  split(text)
    .flatMap((word) => (Object.hasOwn(abbreviations, word) ? split(abbreviations[word] ?? word) : [word]))
    .filter((word) => !stopWords.has(word));

const stems = new Map<string, string>();

/** Stem of a folded word (Snowball French): singular and plural, masculine and feminine have the same. */
export const stem = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemmer(word);
  if (stems.size < 50_000) stems.set(word, found);
  return found;
};

/** Stems of a text's words, in order, including repetitions. */
export const terms = (text: string): string[] => words(text).map(stem);
