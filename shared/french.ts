/** What most French nouns become: an s, unless they end in s, x or z. */
const pluralOf = (singular: string): string => (/[sxz]$/.test(singular) ? singular : `${singular}s`);

/** `1 234 mails`, `0 mail`: in French, zero and one are singular. */
export const count = (quantity: number, singular: string, plural = pluralOf(singular)): string =>
  `${quantity.toLocaleString("fr-FR")} ${Math.abs(quantity) < 2 ? singular : plural}`;
