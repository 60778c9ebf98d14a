/** SIREN of La Poste, whose establishments are too numerous for the Luhn key. */
const LA_POSTE_SIREN = "356000000";

/** The one establishment of La Poste that satisfies the ordinary Luhn key: its head office. */
const LA_POSTE_HEAD_OFFICE = "35600000000048";

/** Spaces of every kind (no-break and narrow ones come with copies from PDF and web pages) and dots. */
const SEPARATORS = /[\s.\u00a0\u2007\u2009\u202f\u2060\ufeff]/g;

const digitsOf = (value: string): number[] => Array.from(value, Number);

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * Luhn (ISO/IEC 7812-1): every second digit from the right is doubled, its digits added, the total divides by
 * 10.
 */
const passesLuhn = (value: string): boolean => {
  const weighted = digitsOf(value)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2));
  return sum(weighted) % 10 === 0;
};

/** A typed or pasted value (« 213 105 554 00017 ») without its spaces and dots; otherwise unchanged. */
export const normalizeSiret = (value: string): string => value.replace(SEPARATORS, "");

/**
 * Whether a value is a well-formed SIRET: 14 digits, no separators (see `normalizeSiret`), Luhn key. La Poste
 * (SIREN 356000000): the sum of the digits is a multiple of 5, the head office satisfies Luhn (INSEE,
 * SIRENE). Does not check whether the establishment exists.
 */
export const isSiret = (value: string): boolean => {
  if (!/^\d{14}$/.test(value) || value.startsWith("000000000")) return false;
  if (value.startsWith(LA_POSTE_SIREN) && value !== LA_POSTE_HEAD_OFFICE)
    return sum(digitsOf(value)) % 5 === 0;
  return passesLuhn(value);
};
