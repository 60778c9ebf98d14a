import type { FieldError } from "../errors/errors.ts";
import { cpvCodes } from "./cpv-codes.ts";

/** The letters of the list, ten for each of five places. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

let known: { checkDigits: ReadonlyMap<string, string>; sorted: readonly string[] } | undefined;

/** Read once, when the first code is looked up. */
const vocabulary = () => {
  if (known) return known;
  const checkDigits = new Map<string, string>();
  for (const line of cpvCodes.trim().split("\n")) {
    let rest = "00000";
    for (const [, changes = "", checkDigit = ""] of line.matchAll(/([A-Za-z]+)(\d)/g)) {
      for (const letter of changes) {
        const [place, digit] = [Math.floor(letters.indexOf(letter) / 10), letters.indexOf(letter) % 10];
        rest = `${rest.slice(0, place)}${digit}`.padEnd(5, "0");
      }
      checkDigits.set(line.slice(0, 3) + rest, checkDigit);
    }
  }
  known = { checkDigits, sorted: [...checkDigits.keys()] };
  return known;
};

/** The place of the first code that does not come before a text. */
const placeOf = (sorted: readonly string[], text: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The codes, of eight digits, that begin with a prefix, in order. */
export const cpvUnder = (prefix: string): readonly string[] => {
  const { sorted } = vocabulary();
  // Every digit comes before a colon.
  return sorted.slice(placeOf(sorted, prefix), placeOf(sorted, `${prefix}:`));
};

/** The nearest existing code: its digits from the right replaced by zeros, down to its division. */
const nearest = (code: string): string | undefined => {
  const { checkDigits } = vocabulary();
  for (let kept = 7; kept >= 2; kept -= 1) {
    const above = code.slice(0, kept).padEnd(8, "0");
    const digit = checkDigits.get(above);
    if (digit !== undefined) return `${above}-${digit}`;
  }
  return undefined;
};

/**
 * Why a code, with or without its check digit, is none of the vocabulary, in French, without a capital or a full stop;
 * undefined if it is one.
 */
export const whyUnknownCpv = (code: string): string | undefined => {
  const [digits = "", key] = code.split("-");
  const checkDigit = vocabulary().checkDigits.get(digits);
  if (checkDigit === undefined) {
    const near = nearest(digits);
    return `le code ${code} n’existe pas dans la nomenclature CPV${near ? ` ; le plus proche est ${near}` : ""}`;
  }
  return key === undefined || key === checkDigit
    ? undefined
    : `la clé du code ${code} n’est pas la bonne : le bon code est ${digits}-${checkDigit}`;
};

/** One error per code that does not exist or whose check digit is wrong, with a proposal. */
export const cpvErrors = (asked: readonly { path: string; code: string | undefined }[]): FieldError[] =>
  asked.flatMap(({ path, code }) => {
    const why = code === undefined ? undefined : whyUnknownCpv(code);
    return why ? [{ path, code: "unknown", message: `Code CPV : ${why}.` }] : [];
  });
