/** What most French nouns become: an s, unless they end in s, x or z. */
const usualPlural = (singular: string): string => (/[sxz]$/.test(singular) ? singular : `${singular}s`);

/**
 * The noun in the number that a quantity requires: in French, everything below two is singular. Irregular
 * plurals and plurals of several words are passed.
 */
export const pluralize = (quantity: number, singular: string, plural = usualPlural(singular)): string =>
  Math.abs(quantity) < 2 ? singular : plural;

/** `1 234 mails`, `0 mail`. */
export const count = (quantity: number, singular: string, plural?: string): string =>
  `${quantity.toLocaleString("fr-FR")} ${pluralize(quantity, singular, plural)}`;
