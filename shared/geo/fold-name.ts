import { foldText } from "../text/fold.ts";

/**
 * Lower case, without accents, ligatures, hyphens and apostrophes; `st` and `ste` spelt out: « St-Gaudens » →
 * `saint gaudens`.
 */
export const foldName = (name: string): string =>
  foldText(name)
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    // An accent typed alone, as in « L´Isle », is left out too.
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst(s?)\b/g, "saint$1")
    .replace(/\bste(s?)\b/g, "sainte$1");

/** Articles and prepositions, and what lists write instead of them: « s/ », « lez », « / ». */
const LINKS = new Set("a au aux d de des du en et l la le les lez s sous sr ss sur".split(" "));

/** Abbreviations of the first words of names. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bg: "bourg",
  chat: "chateau",
  gd: "grand",
  gde: "grande",
  mt: "mont",
  nd: "notre dame",
  vx: "vieux",
};

/**
 * The words by which a commune is told apart, however a list writes the small ones: « Schweighouse-sur-Moder »
 * and « SCHWEIGHOUSE/MODER » → `schweighouse moder`.
 */
export const tellingWords = (name: string): string[] => {
  const words = foldName(name)
    .split(" ")
    .flatMap((word) => (ABBREVIATIONS[word] ?? word).split(" "));
  const telling = words.filter((word) => !LINKS.has(word));
  return telling.length > 0 ? telling : words;
};

/** A folded name without its article: « L’Union » is looked for as « union » too. */
export const withoutArticle = (key: string): string => key.replace(/^(?:le|la|les|l) /, "");
