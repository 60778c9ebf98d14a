import { foldText } from "../text/fold.ts";

/** Words that carry no meaning in a header or in the name of a kind. */
const smallWords = new Set("d de du des l la le les en au aux a et par n no".split(" "));

const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, "") : word);

/**
 * The words of a header, a kind or a family, the same however it is written: « Secteur(s) d’activités » → `secteur
 * activite`, `CODE_POST_COM` → `code post com`, « E.S.A.T. » → `esat`.
 */
export const foldWords = (text: string): string =>
  foldText(text)
    .replaceAll("œ", "oe")
    .replace(/\(s\)/g, "")
    .replace(/\b(?:[a-z]\.)+(?:[a-z]\b\.?|(?=\W|$))/g, (initials) => initials.replaceAll(".", ""))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !smallWords.has(word))
    .map(singular)
    .join(" ");
