import { pluralize } from "../../shared/text/count.ts";
/** How the pages write amounts, counts and codes, as in French; days and hours are in shared/time/dates.ts. */

import { french } from "../../shared/text/typography.ts";

const NBSP = "\u00a0";

/** `1234.5` → « 1 234,50 € »; whole amounts have no cents. */
export const amount = (euros: number): string =>
  french(
    new Intl.NumberFormat("fr-FR", {
      style: "currency",
      currency: "EUR",
      minimumFractionDigits: Number.isInteger(euros) ? 0 : 2,
    }).format(euros),
  );

/** `12345.6` → « 12 345,6 ». */
export const number = (value: number): string =>
  french(new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 }).format(value));

/** `0.734` → « 73 % ». */
export const percent = (share: number): string => `${Math.round(share * 100)}${NBSP}%`;

/** 0 and 1 are singular: « 0 fournisseur », « 2 fournisseurs »; an irregular plural is given. */
export const count = (value: number, singular: string, plural?: string): string =>
  `${number(value)}${NBSP}${pluralize(value, singular, plural)}`;

/** « a, b et c ». */
export const list = (items: readonly string[]): string => new Intl.ListFormat("fr-FR").format(items);

/** `21310555400017` → « 213 105 554 00017 ». */
export const siret = (value: string): string =>
  value.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, `$1${NBSP}$2${NBSP}$3${NBSP}$4`);

/** Reads a number typed in French (« 1 234,50 »); undefined where empty, NaN where it is no number. */
export const readNumber = (text: string): number | undefined => {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  return plain === "" ? undefined : Number(plain);
};
