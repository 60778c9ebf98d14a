import { countryCode, frenchNumber } from "./phone-text.ts";

/**
 * Overseas departments whose numbers are dialled from the rest of France as ordinary ones (plan de numérotation,
 * ARCEP): +262 262 12 34 56 is 0262 12 34 56. The other communities have a plan of their own.
 */
const overseas =
  /^(?:262(?=(?:262|263|269|639|692|693|976)\d{6}$)|590(?=(?:590|690|691)\d{6}$)|594(?=(?:594|694)\d{6}$)|596(?=(?:596|696|697)\d{6}$))/;

/** What people write for the number inside a company: « poste 12 », « p. 12 », « ext. 12 », « poste 12 (accueil) ». */
const extension =
  /\s*(?:[,;-]\s*)?\(?(?:\bposte|\bp\.|\bext\.?|#)\s*:?\s*(\d{1,5})\s*\)?\s*(?:\([\p{L}\s.’'-]{1,40}\))?\s*\.?$/iu;

/** Everything that people put between the digits: spaces of every kind, dots, slashes, hyphens, brackets. */
const separators = /[\s.\u00b7\u2022/\-\u2010-\u2015_()[\]\u00ad\u200b-\u200f\u2060\u202a-\u202e\ufeff]/g;

/**
 * Services and emergencies (plan de numérotation, ARCEP): 3949, 39 60, 1023, 115, 17, 191 and the six digits of 116 000
 * and 118 712. Other numbers of two or three digits (« 12 ») are none.
 */
const shortNumber = /^(?:3\d{3}|10\d{2}|1[578]|11[2-9]|19[1-7]|11[68]\d{3})$/;

/** The digits of a number as they are dialled from France, or with its `+` from elsewhere. */
const dialled = (plain: string): string | undefined => {
  const abroad = plain.replace(/^00/, "+").replace(/^(?=33\d{9}$)/, "+");
  if (abroad.startsWith("+")) {
    const digits = abroad.slice(1).replace(/^33(?:0)?(?=[1-9]\d{8}$)/, "330");
    if (digits.startsWith("330")) return frenchNumber.test(digits.slice(2)) ? digits.slice(2) : undefined;
    if (digits.startsWith("33")) return shortNumber.test(digits.slice(2)) ? digits.slice(2) : undefined;
    const home = digits.replace(/^(\d{3})0(?=\d{9}$)/, "$1").replace(overseas, "0");
    if (frenchNumber.test(home)) return home;
    return /^[1-9]\d{6,14}$/.test(digits) && countryCode.test(digits) ? `+${digits}` : undefined;
  }
  if (frenchNumber.test(plain) || shortNumber.test(plain)) return plain;
  // A spreadsheet takes the number for an amount, and drops its first zero.
  return /^[1-9]\d{8}$/.test(plain) ? `0${plain}` : undefined;
};

/**
 * Overseas communities with a plan of their own: what their postal codes begin with, the code of their country, and the
 * digits of their numbers, which people write there alone.
 */
const ownPlans: readonly (readonly [postal: RegExp, country: string, local: RegExp])[] = [
  [/^975/, "508", /^[45]\d{5}$/],
  [/^986/, "681", /^(?:[47]|8)\d{5}$/],
  [/^987/, "689", /^(?:4|8)\d{7}$/],
  [/^988/, "687", /^[2-9]\d{5}$/],
];

/** A number written as in New Caledonia or in French Polynesia, with the code of its country: « 27 12 34 » is +687 27 12 34. */
export const readLocalPhone = (text: string, postalCode: string): string | undefined => {
  const plan = ownPlans.find(([postal]) => postal.test(postalCode));
  const digits = text.length > 200 ? "" : text.normalize("NFKC").replace(separators, "");
  return plan?.[2].test(digits) ? `+${plan[1]}${digits}` : undefined;
};

/**
 * A telephone number in one form, whatever way a French person wrote it: `0561000001`, `3949`, `+32470123456`, with
 * `poste 12` after it where there was one. Undefined for what is not one number.
 */
export const readPhone = (text: string): string | undefined => {
  // No number is that long, and the patterns that look for its end would take minutes on a text without one.
  if (text.length > 200) return undefined;
  const written = text
    .normalize("NFKC")
    .trim()
    .replace(
      /^(?:(?:t[ée]l(?:[ée]phone)?|fixe|mobile|portable|standard|t)\b\s*\.?\s*:?|n(?:°|um[ée]ro)\s*(?:vert|azur|indigo|cristal)?\s*:?|tel:|☎)\s*/i,
      "",
    )
    .replace(/^'/, "");
  const post = extension.exec(written)?.[1];
  const plain = written
    .replace(extension, "")
    .replace(/\(0\)/, "")
    .replace(/(?<=\d)\s*\(?[\p{L}\s.’']+\)?$/u, "")
    .replace(separators, "");
  if (!/^\+?\d+$/.test(plain)) return undefined;
  const number = dialled(plain);
  return number === undefined || post === undefined ? number : `${number} poste ${post}`;
};
